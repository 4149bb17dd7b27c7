import type { Direction } from '../cue.ts'
import { seatKeys } from '../seat-key.ts'

/** Somebody sat down, got up, or a bot took over. */
export const chairTurns: Direction = (before, after) =>
  seatKeys
    .filter((seat) => before.seats[seat].state !== after.seats[seat].state)
    .map((seat) => ({ kind: 'chair-turns', seat, to: after.seats[seat].state }))
