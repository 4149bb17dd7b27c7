import type { Direction } from '../cue.ts'
import type { Hop } from '../facts.ts'

const hops: readonly Hop[] = [1, 2, 3, 4]

/** A message reached the next station of the chain; each hop that was taken rides, in order. Going back is no ride. */
export const envelopeArrives: Direction = (before, after) =>
  hops.filter((hop) => hop > before.chain.lit && hop <= after.chain.lit).map((hop) => ({ kind: 'envelope-arrives', hop }))
