import type { Scorecard } from '../verdict.ts'
import { type Court, resultsOf } from './results.ts'
import { type Setting, scorecardOf } from './scorecard.ts'

/** What a trace is worth by some rules. The same trace and rules give the same numbers to the last digit. */
export function score(court: Court & Omit<Setting, 'staffed'>): Scorecard {
  return scorecardOf(resultsOf(court), { ...court, staffed: court.trace.staffed })
}
