import type { SeatId } from '@/kernel/index.ts'

/** Where the facilitator sits: sees everything there is. No role of any playbook. */
export const DESK = 'room.desk' as SeatId

/** The screen on the wall and whoever only watches: sees what everybody may see. No role of any playbook. */
export const WALL = 'room.wall' as SeatId

/** Where an evaluator sits: reads what anybody at the table reads, and their own observations. */
export function deskOfEvaluator(name: string): SeatId {
  return `${EVALUATORS}${name}` as SeatId
}

/** The evaluator who sits there; undefined when it is no evaluator's desk. */
export function evaluatorAt(seat: SeatId): string | undefined {
  return seat.startsWith(EVALUATORS) ? seat.slice(EVALUATORS.length) : undefined
}

/** Whether it is no seat of the story. */
export function isBeside(seat: SeatId): boolean {
  return seat === DESK || seat === WALL || seat.startsWith(EVALUATORS)
}

const EVALUATORS = 'room.evaluator/'
