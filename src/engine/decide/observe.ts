import type { OrganisationId, SeatId } from '@/kernel/index.ts'
import { type Circle, EVERYONE, FACILITATOR, organisationOf } from '../audience.ts'
import type { Briefing } from '../briefing.ts'
import { house } from '../circles.ts'
import type { Refusal } from '../decision.ts'
import type { Exercise } from '../exercise.ts'
import { allow, type CommandOf, type LeadsTo, type May, refuse, refuseText } from './decider.ts'
import { refuseUnlessOpen } from './hot-wash.ts'

/** While the exercise runs and until the hot wash closes: something seen, and a rating only of what is rated. */
export const mayObserve: May<'observe'> = (command, exercise, briefing) => {
  const refusal =
    (exercise.status === 'ended' ? refuseUnlessOpen(exercise) : undefined) ??
    refuseSubject(command, briefing) ??
    refuseLine(command, exercise) ??
    refuseText(command.text)
  return refusal === undefined ? allow() : refuse(refusal)
}

/**
 * Keeps what was seen. Evaluators do not read each other before ENDEX, so that each sees for themselves; then everybody whom it
 * concerns reads it.
 */
export const observe: LeadsTo<'observe'> = ({ kind: _, ...seen }, draft) => {
  const { sender } = draft
  const by = sender.kind === 'evaluator' ? sender : ({ kind: 'facilitator' } as const)
  const after = concerned(seen.about, draft.story.playbook)
  const during: Circle = draft.exercise().status === 'ended' ? after : by.kind === 'evaluator' ? by : FACILITATOR
  draft.record({ kind: 'observed', by, ...seen }, { during, after })
}

function refuseSubject(
  { about, capability, phase, rating }: CommandOf<'observe'>,
  { playbook }: Pick<Briefing, 'playbook'>,
): Refusal | undefined {
  if (about !== undefined && !(about in playbook.roles || about in playbook.organisations))
    return { kind: 'unknown-seat', seat: about }
  if (capability !== undefined && !(capability in playbook.capabilities)) return { kind: 'unknown-capability', capability }
  if (phase !== undefined && !playbook.phases.some(({ id }) => id === phase)) return { kind: 'unknown-phase', phase }
  if (rating === undefined) return undefined
  const one = (capability === undefined) !== (phase === undefined)
  return one && !(about !== undefined && about in playbook.roles) ? undefined : { kind: 'rated-what' }
}

function refuseLine({ line }: CommandOf<'observe'>, { last }: Exercise): Refusal | undefined {
  return line === undefined || (line >= 1 && line <= last) ? undefined : { kind: 'unknown-line', last }
}

function concerned(about: SeatId | OrganisationId | undefined, { roles }: Briefing['playbook']): Circle {
  if (about === undefined) return EVERYONE
  return house([about in roles ? organisationOf(about as SeatId) : (about as OrganisationId)])
}
