import { targetOf } from './addresses.ts'
import type { Source } from './read-source.ts'
import type { Violation } from './violation.ts'

/** The way into the stage; what it loads at once, every page loads before its first paint. */
const door = 'src/stage/index.ts'

/** Phaser is four times as big as everything else together, so the front door of the stage may only reach it through import(). */
export function checkLazyStage(sources: readonly Source[]): readonly Violation[] {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const loaded = new Map<string, readonly string[]>([[door, [door]]])
  for (const [path, way] of loaded) {
    for (const { specifier, how } of byPath.get(path)?.imports ?? []) {
      if (how !== 'static') continue
      if (specifier === 'phaser')
        return [{ rule: 'lazy-stage', at: path, says: `Phaser comes with the first paint: ${way.join(' -> ')}.` }]
      const target = targetOf(path, specifier)
      if (target !== undefined && !loaded.has(target)) loaded.set(target, [...way, target])
    }
  }
  return []
}
