import type { Exercise, Request } from '@/engine/index.ts'
import { between, type Duration } from '@/kernel/index.ts'
import type { Table } from '../table.ts'
import { remembered } from './remembered.ts'

const requestsOf = remembered((exercise: Exercise): readonly Request[] =>
  Object.values(exercise.requests).sort((a, b) => a.line.number - b.line.number),
)

/** Requests this seat has to answer, oldest first. */
export const requestsForMe = (table: Table): readonly Request[] =>
  requestsOf(table.exercise).filter(({ answer, line }) => answer === undefined && line.event.of.includes(table.seat))

/** Requests this seat made, the unanswered first, each group newest first. */
export const requestsByMe = (table: Table): readonly Request[] =>
  requestsOf(table.exercise)
    .filter(({ line }) => line.event.seat === table.seat)
    .sort((a, b) => Number(a.answer !== undefined) - Number(b.answer !== undefined) || b.line.number - a.line.number)

/** How long a request has waited at `now`, or waited until it was answered. */
export const waited = ({ line, answer }: Request, now: Table['now']): Duration => between(line.at, answer?.at ?? now)
