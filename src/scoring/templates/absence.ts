import type { Template } from '../judge/finding.ts'
import { mayStillCome, occurrences, ofWholeLog } from '../judge/whole-log.ts'

/**
 * absence(n, a): fewer than `n` events match. Kept without any match it is one test of the whole log; else every match is an
 * activation, and the n-th and all later ones are violations. Until the end it can still be broken, so it stays open.
 */
export const absence: Template = ({ a, n = 1, window }, view) => {
  const found = occurrences(a, window, view)
  const kept = found.length < n && mayStillCome(window, view) ? 'open' : 'fulfilled'
  if (found.length === 0) return ofWholeLog(n < 1 ? 'violated' : kept)
  return found.map((position, count) => ({ position, outcome: count + 1 < n ? kept : 'violated', target: position }))
}
