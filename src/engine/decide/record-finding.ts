import { trackerCircle } from '../circles.ts'
import { allow, type LeadsTo, type May, refuse, refuseText } from './decider.ts'

/** A finding that was made, once, in words. */
export const mayRecordFinding: May<'record-finding'> = ({ finding, text }, exercise) => {
  const refusal = refuseText(text)
  if (refusal !== undefined) return refuse(refusal)
  if (!exercise.happenings.some((happening) => happening.data['finding'] === finding && happening.activity !== 'tracker.record'))
    return refuse({ kind: 'unknown-finding', finding })
  return exercise.findings.some(({ event }) => event.finding === finding)
    ? refuse({ kind: 'already-recorded', finding })
    : allow()
}

/** Writes a finding into the joint incident tracker. Only findings that were made can be written. */
export const recordFinding: LeadsTo<'record-finding'> = ({ seat, finding, text }, draft) =>
  draft.record({ kind: 'finding-recorded', seat, finding, text }, trackerCircle(seat, draft.exercise()))
