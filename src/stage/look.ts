import { usualLook } from './art.ts'
import type { Mood, Pose, SeatStatus } from './facts.ts'
import type { OnCanvas } from './on-canvas.ts'
import type { SeatKey } from './seat-key.ts'

/** How bright a room is for each status, 0 to 1. Waiting is dim; whoever must act sits in full light. */
const light: Readonly<Record<SeatStatus, number>> = { need: 1, late: 1, work: 0.92, done: 0.86, hold: 0.6, idle: 0.56 }

/** How a room and the person in it are drawn. */
export interface Look {
  /** Brightness, 0 to 1. */
  readonly level: number
  /** Nobody sits in an empty room. */
  readonly person?: { readonly mood: Mood; readonly pose: Pose }
}

/** The look that goes with a seat's facts: what they say themselves first, then status and sky, then habit. */
export function lookOf(seat: SeatKey, facts: OnCanvas): Look {
  const { state, status, mine, mood, pose } = facts.seats[seat]
  if (state === 'empty') return { level: 0.34 }
  const level = state === 'bot' ? Math.min(light[status], 0.72) : light[status]
  const usual = usualLook(seat)
  const tense = status === 'late' || status === 'hold' || (facts.sky === 'crisis' && status !== 'idle' && status !== 'done')
  return {
    level: mine ? Math.max(level, 0.86) : level,
    person: { mood: mood ?? (tense ? 'worry' : usual.mood), pose: pose ?? (status === 'work' ? 'type' : usual.pose) },
  }
}
