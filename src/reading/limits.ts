/**
 * How much a text may ask of the machine. A ten-thousand-inject scenario stays well below each of them; what is above was not
 * written by a person, or not for us.
 */
export const limits = {
  /** Bytes of one file: refused before it is decoded. */
  bytes: 8 * 1024 * 1024,
  /** Lists and maps inside one another: refused while the text is being split, before anything recursive touches it. */
  levels: 100,
  /** Values that aliases may add to those that were written: ends an alias bomb at the alias that goes off. */
  aliased: 100_000,
  /** Characters of one condition. */
  condition: 2_000,
} as const
