/** One piece of lettering as plain data: an SVG element, in stage units. */
export interface Shape {
  readonly tag: 'rect' | 'path' | 'circle' | 'text' | 'image' | 'g'
  readonly attributes: Readonly<Record<string, string | number>>
  readonly text?: string
  readonly children?: readonly Shape[]
}

/** What part of the stage plane a screen shows, in stage units. Wider or higher screens show more than the stage. */
export interface Frame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A filled rectangle; the rest are SVG attributes. */
export function rect(x: number, y: number, width: number, height: number, fill: string, rest: Shape['attributes'] = {}): Shape {
  return { tag: 'rect', attributes: { x, y, width, height, fill, ...rest } }
}

/** A path; `rest` may override the fill. */
export function path(d: string, fill: string, rest: Shape['attributes'] = {}): Shape {
  return { tag: 'path', attributes: { d, fill, ...rest } }
}

/** A filled circle. */
export function circle(cx: number, cy: number, r: number, fill: string, rest: Shape['attributes'] = {}): Shape {
  return { tag: 'circle', attributes: { cx, cy, r, fill, ...rest } }
}

/** A picture file, its upper left corner at x, y. */
export function image(href: string, x: number, y: number, width: number, height: number, rest: Shape['attributes'] = {}): Shape {
  return { tag: 'image', attributes: { href, x, y, width, height, ...rest } }
}

/** Several pieces moved together. */
export function group(x: number, y: number, children: readonly Shape[], rest: Shape['attributes'] = {}): Shape {
  return { tag: 'g', attributes: { transform: `translate(${x} ${y})`, ...rest }, children }
}
