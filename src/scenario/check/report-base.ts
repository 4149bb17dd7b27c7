import type { Path, Problems } from '@/reading/index.ts'

/** Says why there is no scenario under a name: it is not at hand, or it builds on the one that names it. */
export function reportBase(problems: Problems, path: Path, named: string, missing: 'broken' | 'circular' | undefined): void {
  if (missing === 'broken') return
  if (missing === 'circular') {
    problems.at('act-cycle', path, `"${named}" builds on this scenario, so this one cannot build on it.`)
    return
  }
  problems.at('unknown-act', path, `There is no scenario "${named}" at hand.`, 'Write the path of a scenario beside this file.')
}
