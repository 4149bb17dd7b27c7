import type { Direction } from '../cue.ts'

/** More, or less, of the adversary is established. */
export const fogMoves: Direction = (before, after) =>
  before.adversaryKnown === after.adversaryKnown
    ? []
    : [{ kind: 'fog-moves', from: before.adversaryKnown, to: after.adversaryKnown }]
