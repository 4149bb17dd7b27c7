import type { Template } from '../judge/finding.ts'
import { mayStillCome, occurrences, ofWholeLog } from '../judge/whole-log.ts'

/** exactly(n, a): `n` events match, no more and no fewer. One test of the whole log; one match too many decides it at once. */
export const exactly: Template = ({ a, n = 1, window }, view) => {
  const found = occurrences(a, window, view)
  if (found.length > n) return ofWholeLog('violated', found[n])
  if (mayStillCome(window, view)) return ofWholeLog('open')
  return found.length === n ? ofWholeLog('fulfilled', found[n - 1]) : ofWholeLog('violated')
}
