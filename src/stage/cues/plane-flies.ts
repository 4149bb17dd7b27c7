import type { Direction } from '../cue.ts'

/** Somebody spoke past the chain. */
export const planeFlies: Direction = (before, after) =>
  after.asides
    .filter((aside) => !before.asides.some((old) => old.from === aside.from && old.to === aside.to))
    .map(({ from, to }) => ({ kind: 'plane-flies', from, to }))
