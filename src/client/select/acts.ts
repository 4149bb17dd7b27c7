import type { Act, Exercise } from '@/engine/index.ts'
import type { ActivityId, ExerciseTime, SeatId } from '@/kernel/index.ts'
import type { Table } from '../table.ts'
import { remembered } from './remembered.ts'

const actsOf = remembered((exercise: Exercise): readonly Act[] =>
  Object.values(exercise.acts).sort((a, b) => b.started - a.started),
)

/** This seat's acts, newest first. */
export const myActs = (table: Table): readonly Act[] => actsOf(table.exercise).filter((act) => act.seat === table.seat)

/** This seat's acts that are not finished. */
export const runningActs = (table: Table): readonly Act[] => myActs(table).filter((act) => act.finishedAt === undefined)

/** The newest act of a seat at an activity, running or done; undefined when there was none. */
export function latestAct(exercise: Exercise, seat: SeatId, activity: ActivityId): Act | undefined {
  return actsOf(exercise).find((act) => act.seat === seat && act.activity === activity)
}

/** How much of an act is done at `now`, 0 to 1. */
export function progressOf(act: Act, now: ExerciseTime): number {
  if (act.finishedAt !== undefined) return 1
  const whole = act.finishesAt - act.startedAt
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, (now - act.startedAt) / whole))
}
