import type { Direction } from '../cue.ts'

/** The regulator was told: somebody walks across the bridge with a scroll. */
export const walkerCrosses: Direction = (before, after) =>
  before.regulator.kind === 'unaware' && after.regulator.kind !== 'unaware' ? [{ kind: 'walker-crosses' }] : []
