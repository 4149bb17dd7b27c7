import { pictureUrl } from '../scene/picture-url.ts'
import type { Company } from '../seat-key.ts'
import { image, type Shape } from './shape.ts'

/** The pictures were drawn for a mark of 16, with a rim around it. */
const drawn = {
  bankx: { width: 22, height: 22, rise: 11 },
  techa: { width: 23, height: 23, rise: 11.5 },
  adversary: { width: 24, height: 22, rise: 11.8 },
} as const

/** The mark of a company, square or round, or the adversary's triangle; its middle at x, y. */
export function companyMark(who: Company | 'adversary', x: number, y: number, size: number): Shape {
  const { width, height, rise } = drawn[who]
  const scale = size / 16
  return image(pictureUrl(`mark/${who}`), x - (width * scale) / 2, y - rise * scale, width * scale, height * scale)
}
