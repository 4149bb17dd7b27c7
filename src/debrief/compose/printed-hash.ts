/** How much of a hash is printed: enough to tell two versions apart by eye. */
const PRINTED = 16

/** The part of a hash that people are shown. */
export function printedHash(whole: string): string {
  return whole.slice(0, PRINTED)
}
