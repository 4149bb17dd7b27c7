import type { Direction } from '../cue.ts'
import { seatKeys } from '../seat-key.ts'

/** A seat's status changed: glyph, light, pose and mood go with it. */
export const plaqueTurns: Direction = (before, after) =>
  seatKeys
    .filter((seat) => before.seats[seat].status !== after.seats[seat].status)
    .map((seat) => ({ kind: 'plaque-turns', seat, to: after.seats[seat].status }))
