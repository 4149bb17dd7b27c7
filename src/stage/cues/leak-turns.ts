import type { Direction } from '../cue.ts'

/** Records leave faster or slower than the room knew. */
export const leakTurns: Direction = (before, after) =>
  before.leakRate === after.leakRate ? [] : [{ kind: 'leak-turns', from: before.leakRate, to: after.leakRate }]
