import { circle, path, type Shape } from './shape.ts'

/** How much of the moon is lit in each phase. */
const fractions = [0.14, 0.5, 0.78, 1] as const

/** The moon of a phase as a small sign: a ring, filled as far as the moon is lit. */
export function moonGlyph(phase: 0 | 1 | 2 | 3, cx: number, cy: number, r: number, lit: string, dark: string): readonly Shape[] {
  const fraction = fractions[phase]
  const limb = fraction < 0.5 ? `${r * (1 - 2 * fraction)},${r} 0 0 0` : `${Math.max(r * (2 * fraction - 1), 0.01)},${r} 0 0 1`
  const face =
    fraction === 1
      ? circle(cx, cy, r, lit)
      : path(`M${cx},${cy - r} A${r},${r} 0 0 1 ${cx},${cy + r} A${limb} ${cx},${cy - r}Z`, lit)
  return [circle(cx, cy, r, dark), face, circle(cx, cy, r, 'none', { stroke: lit, 'stroke-width': 1.6 })]
}
