import { Glyph } from './glyph.tsx'
import css from './moon.module.css'

interface MoonProps {
  /** How much of it is lit, 0 (new) to 1 (full). */
  readonly lit: number
  readonly size?: number
  /** What it says; left out where the word or number stands beside it. */
  readonly name?: string
}

/** The moon: marks phases, ratings and scores by how much of it is lit. */
export function Moon({ lit, size = 18, name }: MoonProps) {
  return (
    <Glyph size={size} field={20} name={name} className={css['moon']}>
      <circle className={css['rim']} cx="10" cy="10" r="8" />
      <path d={litPart(Math.min(1, Math.max(0, lit)))} />
    </Glyph>
  )
}

const RADIUS = 8

/** The lit part of a disc of radius 8 around 10,10, waxing from the right. */
function litPart(lit: number): string {
  if (lit === 0) return ''
  if (lit === 1) return 'M10 2a8 8 0 1 1-.01 0z'
  const bulge = Math.max(RADIUS * Math.abs(1 - 2 * lit), 0.01).toFixed(2)
  return `M10 2A8 8 0 0 1 10 18A${bulge} 8 0 0 ${lit < 0.5 ? 0 : 1} 10 2z`
}

/** How far the moon has waxed in the first, second, third and fourth phase of a playbook. */
const WAXING: readonly number[] = [0.14, 0.5, 0.78, 1]

/** The moon of a phase, counted from 0; a playbook with more than four phases has a full moon from the fourth on. */
export function moonOfPhase(index: number): number {
  return WAXING[index] ?? 1
}
