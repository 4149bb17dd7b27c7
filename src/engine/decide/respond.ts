import type { RequestId, SeatId } from '@/kernel/index.ts'
import type { Activity, Playbook } from '@/playbook/index.ts'
import type { Briefing } from '../briefing.ts'
import { join, reachOf, seatsOnly } from '../circles.ts'
import type { Choices, Confidence } from '../command.ts'
import type { Refusal } from '../decision.ts'
import type { Draft } from '../draft.ts'
import type { Exercise, Request } from '../exercise.ts'
import { dataOf } from '../world/acts.ts'
import { takeEffect } from '../world/consequences.ts'
import { allow, type LeadsTo, type May, refuse } from './decider.ts'

/** Only who was asked approves, once. */
export const mayApprove: May<'approve'> = ({ seat, request, with: choices }, exercise, briefing) => {
  const refusal = refuseAnswer(seat, request, exercise, briefing)
  if (refusal !== undefined) return refuse(refusal)
  const activity = wanted(exercise.requests[request], briefing.playbook)
  for (const [key, carried] of Object.entries(activity?.carries ?? {})) {
    if (activity === undefined || carried.from !== 'choice') continue
    const chosen = choices[key]
    if (chosen === undefined || !carried.of.some((value) => value === chosen))
      return refuse({ kind: 'choice-missing', activity: activity.id, key, of: carried.of })
  }
  const mandate = activity?.does.includes(seat) ?? true
  return allow(mandate || activity === undefined ? [] : [{ kind: 'without-mandate', roles: activity.does }])
}

/** Grants what was asked for. The answer carries the data of the act it is for, so that it is good for that act only. */
export const approve: LeadsTo<'approve'> = (command, draft) => {
  const asked = draft.exercise().requests[command.request]
  const activity = wanted(asked, draft.story.playbook)
  if (asked !== undefined && activity !== undefined) grant(asked, activity, command, draft)
}

/** Only who was asked refuses, once, with a reason. */
export const mayRefuseRequest: May<'refuse'> = ({ seat, request, reason }, exercise, briefing) => {
  const refusal = refuseAnswer(seat, request, exercise, briefing)
  if (refusal !== undefined) return refuse(refusal)
  return reason === undefined || reason.trim() === '' ? refuse({ kind: 'empty-text' }) : allow()
}

/** Says no to what was asked for, with a reason. */
export const refuseRequest: LeadsTo<'refuse'> = (command, draft) => {
  const asked = draft.exercise().requests[command.request]
  const activity = wanted(asked, draft.story.playbook)
  if (asked !== undefined && activity !== undefined) decline(asked, activity, command, draft)
}

/** Records that a request was refused, and lets the world follow. Also called for answers that refuse. */
export function decline(
  { request, line }: Request,
  activity: Activity,
  { seat, reason, confidence }: Omit<Granting, 'with'>,
  draft: Draft,
): void {
  const { target, data, seat: asker } = line.event
  const circle = join(reachOf(seat, activity, draft.story.playbook), seatsOnly([asker]))
  draft.record(
    {
      kind: 'approval-refused',
      request,
      seat,
      activity: activity.id,
      data,
      ...(reason === undefined ? {} : { reason }),
      ...(confidence === undefined ? {} : { confidence }),
    },
    circle,
  )
  takeEffect(activity.refusedAs ?? activity.id, 'finish', { target, data: { ...data, decision: 'refused' } }, circle, draft)
}

/** Words and choices that come with a grant. */
interface Granting {
  readonly seat: SeatId
  readonly with: Choices
  readonly reason?: string | undefined
  readonly confidence?: Confidence | undefined
}

/** Records that a request was granted, and lets the world follow. Also called for answers that grant. */
export function grant(
  { request, line }: Request,
  activity: Activity,
  { seat, with: choices, reason, confidence }: Granting,
  draft: Draft,
): void {
  const { target } = line.event
  const own = dataOf({ seat, activity, target, with: choices, emergency: false }, draft)
  const data = { ...own, ...line.event.data }
  const circle = join(reachOf(seat, activity, draft.story.playbook), seatsOnly([line.event.seat]))
  draft.record(
    {
      kind: 'approval-given',
      request,
      seat,
      activity: activity.id,
      data,
      ...(reason === undefined ? {} : { reason }),
      ...(confidence === undefined ? {} : { confidence }),
    },
    circle,
  )
  takeEffect(activity.id, 'finish', { target, data: { decision: 'granted', ...data } }, circle, draft)
}

function wanted(request: Request | undefined, playbook: Playbook): Activity | undefined {
  return request === undefined ? undefined : playbook.activities[request.line.event.activity]
}

function refuseAnswer(seat: SeatId, request: RequestId, exercise: Exercise, { playbook }: Briefing): Refusal | undefined {
  const asked = exercise.requests[request]
  if (asked === undefined) return { kind: 'unknown-request', request }
  if (!asked.line.event.of.includes(seat)) return { kind: 'request-not-yours', request }
  if (asked.answer !== undefined) return { kind: 'request-closed', request }
  const activity = playbook.activities[asked.line.event.activity]
  return activity?.grants === true ? undefined : { kind: 'not-an-approval', activity: asked.line.event.activity }
}
