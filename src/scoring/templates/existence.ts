import type { Template } from '../judge/finding.ts'
import { mayStillCome, occurrences, ofWholeLog } from '../judge/whole-log.ts'

/** existence(n, a): at least `n` events match. One test of the whole log; a window counts from its first event. */
export const existence: Template = ({ a, n = 1, window }, view) => {
  const found = occurrences(a, window, view)
  if (found.length >= n) return ofWholeLog('fulfilled', found[n - 1])
  return ofWholeLog(mayStillCome(window, view) ? 'open' : 'violated')
}
