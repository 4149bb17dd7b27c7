import type { Direction } from '../cue.ts'

/** The sign-in hosts were isolated, or let back in. */
export const domeMoves: Direction = (before, after) =>
  before.hostQuarantined === after.hostQuarantined ? [] : [{ kind: 'dome-moves', down: after.hostQuarantined }]
