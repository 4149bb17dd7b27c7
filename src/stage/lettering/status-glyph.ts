import type { SeatStatus } from '../facts.ts'
import { pictureUrl } from '../scene/picture-url.ts'
import { image, type Shape } from './shape.ts'

/** The size the glyph was drawn at; all stand on their middle, the bot a little higher. */
const sizes: Readonly<Record<SeatStatus | 'bot', { readonly width: number; readonly height: number; readonly rise: number }>> = {
  idle: { width: 19, height: 19, rise: 9.5 },
  work: { width: 21, height: 21, rise: 10.5 },
  need: { width: 27, height: 27, rise: 13.5 },
  late: { width: 26, height: 25, rise: 12.5 },
  hold: { width: 22, height: 22, rise: 11 },
  done: { width: 23, height: 23, rise: 11.5 },
  bot: { width: 20, height: 20, rise: 11 },
}

/** The sign of a status, its middle at x, y. Its shape says the state, its brightness how urgent it is. */
export function statusGlyph(status: SeatStatus | 'bot', x: number, y: number, scale: number): Shape {
  const { width, height, rise } = sizes[status]
  return image(pictureUrl(`status/${status}`), x - (width * scale) / 2, y - rise * scale, width * scale, height * scale)
}
