import type { Finding } from './finding.ts'

const WORST: Readonly<Record<Finding['outcome'], number>> = { violated: 2, open: 1, fulfilled: 0 }

/**
 * The tests of a rule that binds both its predicates: every `a` and every `b` is one activation. An event that is both is one
 * activation as well, and ends as the worse of its two tests.
 */
export function bothSides(ofA: readonly Finding[], ofB: readonly Finding[]): readonly Finding[] {
  const found = new Map<number | undefined, Finding>(ofA.map((finding) => [finding.position, { ...finding, side: 'a' }]))
  for (const finding of ofB) {
    const other = found.get(finding.position)
    if (other === undefined || WORST[finding.outcome] > WORST[other.outcome])
      found.set(finding.position, { ...finding, side: 'b' })
  }
  return [...found.values()].sort((one, other) => (one.position ?? 0) - (other.position ?? 0))
}
