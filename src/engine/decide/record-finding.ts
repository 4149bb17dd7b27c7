import { trackerCircle } from '../circles.ts'
import { allow, type Decider, refuse, refuseText } from './decider.ts'

/** Writes a finding into the joint incident tracker. Only findings that were made can be written. */
export const recordFinding: Decider<'record-finding'> = {
  may: ({ finding, text }, exercise) => {
    const refusal = refuseText(text)
    if (refusal !== undefined) return refuse(refusal)
    if (
      !exercise.happenings.some((happening) => happening.data['finding'] === finding && happening.activity !== 'tracker.record')
    )
      return refuse({ kind: 'unknown-finding', finding })
    return exercise.findings.some(({ event }) => event.finding === finding)
      ? refuse({ kind: 'already-recorded', finding })
      : allow()
  },
  outcome: ({ seat, finding, text }, draft) =>
    draft.record({ kind: 'finding-recorded', seat, finding, text }, trackerCircle(seat, draft.exercise())),
}
