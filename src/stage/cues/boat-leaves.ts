import type { Direction } from '../cue.ts'

/** With the application gone there is nothing left to fish for. */
export const boatLeaves: Direction = (before, after) =>
  before.rogueApp !== 'removed' && after.rogueApp === 'removed' ? [{ kind: 'boat-leaves' }] : []
