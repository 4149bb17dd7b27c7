import type { Direction } from '../cue.ts'

/** The room learned more about the registered application, or removed it. */
export const doorTurns: Direction = (before, after) =>
  before.rogueApp === after.rogueApp ? [] : [{ kind: 'door-turns', to: after.rogueApp }]
