import type { Direction } from '../cue.ts'

/** The street filled, or emptied. */
export const pressMoves: Direction = (before, after) =>
  before.press === after.press ? [] : [{ kind: 'press-moves', from: before.press, to: after.press }]
