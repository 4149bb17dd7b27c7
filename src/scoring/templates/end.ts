import type { Template } from '../judge/finding.ts'
import { mayStillCome, occurrences, ofWholeLog } from '../judge/whole-log.ts'

/**
 * end(a): the last event matches. One test of the whole log; an empty log violates it. While play goes on another event may
 * become the last: a match can be undone at any time, a miss can be mended as long as the window runs.
 */
export const end: Template = ({ a, window }, view) => {
  const last = view.events.length - 1
  const holds = last >= 0 && occurrences(a, window, view).at(-1) === last
  if (mayStillCome(window, view) || (holds && !view.trace.complete)) return ofWholeLog('open')
  return last < 0 ? ofWholeLog('violated') : ofWholeLog(holds ? 'fulfilled' : 'violated', last)
}
