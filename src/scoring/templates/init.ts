import type { Template } from '../judge/finding.ts'
import { occurrences, ofWholeLog } from '../judge/whole-log.ts'

/** init(a): the first event matches. One test of the whole log, decided by its first event; an empty log violates it. */
export const init: Template = ({ a, window }, view) => {
  // The first event lies no distance from itself, so a window that begins later never holds.
  if (view.events.length === 0) return ofWholeLog(view.trace.complete || (window?.least ?? 0) > 0 ? 'violated' : 'open')
  return ofWholeLog(occurrences(a, window, view)[0] === 0 ? 'fulfilled' : 'violated', 0)
}
