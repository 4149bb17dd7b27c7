import type { Direction } from '../cue.ts'

/** A message was put into the tube and waits in it to be taken. */
export const envelopeLeaves: Direction = (before, after) =>
  after.chain.travelling
    .filter(({ hop }) => !before.chain.travelling.some((one) => one.hop === hop))
    .map(({ hop }) => ({ kind: 'envelope-leaves', hop }))
