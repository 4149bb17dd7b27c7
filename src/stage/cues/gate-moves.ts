import type { Direction } from '../cue.ts'

/** Conditional Access was enforced, or lifted. */
export const gateMoves: Direction = (before, after) =>
  before.conditionalAccess === after.conditionalAccess ? [] : [{ kind: 'gate-moves', closed: after.conditionalAccess }]
