import { targetOf } from './addresses.ts'
import type { Source } from './read-source.ts'

/** Circles of files that import each other, each once, in the order of the imports. Imports of types count: they bind readers too. */
export function circlesAmong(sources: readonly Source[]): readonly (readonly string[])[] {
  const wanted = new Map(
    sources.map(({ path, imports }) => [path, imports.flatMap(({ specifier }) => targetOf(path, specifier) ?? [])]),
  )
  const circles: (readonly string[])[] = []
  const done = new Set<string>()
  const way: string[] = []

  const follow = (path: string): void => {
    const before = way.indexOf(path)
    if (before !== -1) circles.push([...way.slice(before), path])
    if (before !== -1 || done.has(path)) return
    way.push(path)
    for (const next of wanted.get(path) ?? []) follow(next)
    way.pop()
    done.add(path)
  }
  for (const path of wanted.keys()) follow(path)
  return circles
}
