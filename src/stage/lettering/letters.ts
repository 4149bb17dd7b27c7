import type { Shape } from './shape.ts'

/** The four faces of the house, with what stands in when they are not there yet. */
const faces = {
  condensed: "'IBM Plex Sans Condensed', 'Arial Narrow', sans-serif",
  sans: "'IBM Plex Sans', system-ui, sans-serif",
  serif: "'IBM Plex Serif', Georgia, serif",
  mono: "'IBM Plex Mono', ui-monospace, monospace",
} as const

/** How a line of text looks. Sizes in stage units. */
export interface LetterStyle {
  readonly size: number
  readonly fill: string
  readonly weight?: 400 | 500 | 600 | 700
  readonly face?: keyof typeof faces
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly spacing?: number
  readonly italic?: boolean
  /** The line is squeezed to this width when it would be longer. */
  readonly room?: number
}

/** One line of text, its baseline at y. */
export function letters(x: number, y: number, text: string, style: LetterStyle): Shape {
  const { size, fill, weight = 600, face = 'condensed', anchor = 'start', spacing = 0, italic = false, room } = style
  const tooLong = room !== undefined && widthOf(text, size, face) + text.length * spacing > room
  return {
    tag: 'text',
    attributes: {
      x,
      y,
      fill,
      'font-family': faces[face],
      'font-size': size,
      'font-weight': weight,
      'text-anchor': anchor,
      ...(spacing === 0 ? {} : { 'letter-spacing': spacing }),
      ...(italic ? { 'font-style': 'italic' } : {}),
      ...(tooLong ? { textLength: room, lengthAdjust: 'spacingAndGlyphs' } : {}),
    },
    text,
  }
}

const narrow = /[iljtfrI.,:;!|'’·()[\]]/
const wide = /[mwMW@%—…]/
const tall = /[A-Z0-9]/

/** About how wide a line is, in stage units. An estimate, because pure code cannot measure; good to about 8 percent. */
export function widthOf(text: string, size: number, face: keyof typeof faces): number {
  const stretch = { condensed: 1, sans: 1.14, serif: 1.14, mono: 1.25 }[face]
  return [...text].reduce((sum, letter) => sum + share(letter), 0) * size * stretch
}

function share(letter: string): number {
  if (letter === ' ') return 0.23
  if (narrow.test(letter)) return 0.27
  if (wide.test(letter)) return 0.7
  return tall.test(letter) ? 0.54 : 0.47
}
