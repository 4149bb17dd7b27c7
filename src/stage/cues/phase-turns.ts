import type { Direction } from '../cue.ts'

/** The table entered another phase, and the moon with it. */
export const phaseTurns: Direction = (before, after) =>
  before.phase === after.phase ? [] : [{ kind: 'phase-turns', to: after.phase }]
