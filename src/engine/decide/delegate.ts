import type { SeatId } from '@/kernel/index.ts'
import type { Scenario } from '@/scenario/index.ts'
import { organisationOf } from '../audience.ts'
import { sees } from '../brief.ts'
import { house, seatsOnly } from '../circles.ts'
import type { Refusal } from '../decision.ts'
import type { Draft } from '../draft.ts'
import type { Exercise } from '../exercise.ts'
import { standInsOf, standsInFor } from '../stand-ins.ts'
import { allow, type LeadsTo, LONGEST_TEXT, type May, refuse } from './decider.ts'

/** A seat is handed to somebody in the same company, not in a circle. */
export const mayDelegate: May<'delegate'> = ({ seat, to, reason = '' }, exercise, { playbook }) => {
  if (!(to in playbook.roles)) return refuse({ kind: 'unknown-seat', seat: to })
  const refusal = to === seat ? refuseReturn(seat, exercise) : refuseDeputy(seat, to, exercise)
  if (refusal !== undefined) return refuse(refusal)
  return reason.length > LONGEST_TEXT ? refuse({ kind: 'text-too-long', most: LONGEST_TEXT }) : allow()
}

/** Hands a seat over to a colleague, or takes it back. The whole company learns of it. */
export const delegate: LeadsTo<'delegate'> = ({ seat, to, reason = '' }, draft) => {
  const why = reason.trim() === '' ? {} : { reason }
  draft.record({ kind: 'delegated', from: seat, to, ...why }, house([organisationOf(seat)]))
  if (to === seat) return
  for (const known of [seat, ...standsInFor(seat, draft.exercise().deputies)]) introduce(to, known, draft)
}

function refuseReturn(seat: SeatId, { deputies }: Exercise): Refusal | undefined {
  return deputies[seat] === undefined ? { kind: 'not-handed-over', seat } : undefined
}

function refuseDeputy(seat: SeatId, to: SeatId, { deputies, seats }: Exercise): Refusal | undefined {
  if (organisationOf(to) !== organisationOf(seat)) return { kind: 'not-a-colleague', seat: to }
  if ((seats[to]?.kind ?? 'nobody') === 'nobody') return { kind: 'nobody-there', seat: to }
  if (deputies[seat] === to) return { kind: 'already-deputy', seat: to }
  return standInsOf(to, deputies).includes(seat) ? { kind: 'in-a-circle', seat: to } : undefined
}

/** Shows who stands in what the seat has known from the start; what reached the seat since then comes with its lines. */
function introduce(reader: SeatId, seat: SeatId, draft: Draft): void {
  const { facts, things }: Scenario = draft.story.scenario
  for (const fact of Object.values(facts))
    if (sees(seat, fact.seenBy) && !sees(reader, fact.seenBy))
      draft.record({ kind: 'fact-shown', fact, value: draft.exercise().facts[fact.id] ?? fact.start }, seatsOnly([reader]))
  for (const thing of Object.values(things))
    if (sees(seat, thing.knownTo) && !sees(reader, thing.knownTo))
      draft.record({ kind: 'thing-shown', thing }, seatsOnly([reader]))
}
