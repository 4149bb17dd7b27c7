import type { ExerciseTime } from '@/kernel/index.ts'
import { allow, type LeadsTo, LONGEST_TEXT, type May, refuse } from './decider.ts'

/** An inject that arrived with a time to answer by, and a later time that has not passed. */
export const mayExtendDeadline: May<'extend-deadline'> = ({ inject, until, reason = '' }, { deliveries, now }) => {
  const delivery = Object.hasOwn(deliveries, inject) ? deliveries[inject] : undefined
  if (delivery === undefined) return refuse({ kind: 'unknown-inject', inject })
  const { replyBy } = delivery.line.event
  if (replyBy === undefined) return refuse({ kind: 'no-deadline', inject })
  const than = Math.max(replyBy, now) as ExerciseTime
  if (until <= than) return refuse({ kind: 'deadline-not-later', than })
  return reason.length > LONGEST_TEXT ? refuse({ kind: 'text-too-long', most: LONGEST_TEXT }) : allow()
}

/** Gives everybody who was asked more time. Whoever read the inject learns of it, and of the reason. */
export const extendDeadline: LeadsTo<'extend-deadline'> = ({ inject, until, reason = '' }, draft) => {
  const delivery = draft.exercise().deliveries[inject]
  if (delivery === undefined) return
  const why = reason.trim() === '' ? {} : { reason }
  draft.record({ kind: 'deadline-extended', inject, replyBy: until, ...why }, delivery.line.audience.during)
}
