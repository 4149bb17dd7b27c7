import type { Predicate, Window } from '@/playbook/index.ts'
import { matching, timeAt, type View } from '../view.ts'
import { type Finding, isUndecided } from './finding.ts'
import { isWithin } from './search.ts'

/** Positions that match, those only whose distance from the first event lies in the window. */
export function occurrences(predicate: Predicate, window: Window | undefined, view: View): readonly number[] {
  const start = view.events[0]?.t
  if (start === undefined || window === undefined) return matching(predicate, view)
  return matching(predicate, view).filter((position) => isWithin(timeAt(view, position) - start, window))
}

/** Whether more may still come inside a window that counts from the first event. */
export function mayStillCome(window: Window | undefined, view: View): boolean {
  return isUndecided(view.trace, view.events[0]?.t, window)
}

/** The one test of a rule that speaks of the whole log. */
export function ofWholeLog(outcome: Finding['outcome'], target?: number): readonly Finding[] {
  return [target === undefined ? { outcome } : { outcome, target }]
}
