import { lampsLit } from '../bridge-lamps.ts'
import type { Direction } from '../cue.ts'

/** Trust across the bridge fell or rose by at least one lamp. */
export const lampsTurn: Direction = (before, after) => {
  const from = lampsLit(before.bridgeTrust)
  const to = lampsLit(after.bridgeTrust)
  return from === to ? [] : [{ kind: 'lamps-turn', from, to }]
}
