/** The gable of the bank, and the slanting roof of the vendor, in units of the strip. */
export const roof = { bankx: 'M40 42 L103 20 L166 42 Z', techa: 'M630 36 L758 26 L758 34 L630 44 Z' } as const

/** A house of four rooms with its left wall at `x`: a block with its windows left out. */
export function walls(x: number): string {
  const windows = [x + 8, x + 58].flatMap((left) => [48, 64].map((top) => `M${left} ${top} h44 v10 h-44 z`))
  return [`M${x} 44 h110 v36 h-110 z`, ...windows].join(' ')
}
