import type { Direction } from '../cue.ts'

/** News reached a seat. */
export const bubbleOpens: Direction = (before, after) =>
  after.bubbles
    .filter((bubble) => !before.bubbles.some((old) => old.seat === bubble.seat && old.title === bubble.title))
    .map(({ seat, channel }) => ({ kind: 'bubble-opens', seat, channel }))
