import type { ReactNode } from 'react'
import { Glyph } from './glyph.tsx'
import css from './mark.module.css'

/** The shape says whose it is: BankX's square with columns, TechA's circle with a spark, the adversary's triangle. */
export type MarkShape = 'square' | 'circle' | 'triangle'

interface MarkProps {
  readonly shape: MarkShape
  /** In px; 16 beside text. */
  readonly size?: number
  /** What the mark stands for; left out where the name stands beside it. */
  readonly name?: string | undefined
}

/** The mark of an organisation. Its shape, not only its colour, says whose. */
export function Mark({ shape, size = 16, name }: MarkProps) {
  return (
    <Glyph size={size} field={20} name={name} className={css[shape]}>
      {drawing[shape]}
    </Glyph>
  )
}

const drawing = {
  square: (
    <>
      <rect className={css['fill']} x="1" y="1" width="18" height="18" rx="3" />
      <path className={css['line']} d="M5.4 6.2h9.2 M5.4 14h9.2 M7 6.500v7.2 M10 6.500v7.2 M13 6.500v7.2" />
    </>
  ),
  circle: (
    <>
      <circle className={css['fill']} cx="10" cy="10" r="9" />
      <path className={css['line']} d="M10 5.200v3 M10 11.800v3 M5.2 10h3 M11.8 10h3" />
    </>
  ),
  triangle: (
    <>
      <path className={css['fill']} d="M10 1.5 19 18H1z" />
      <path className={css['line']} d="M10 8v4 M10 14.600v.2" />
    </>
  ),
} as const satisfies Readonly<Record<MarkShape, ReactNode>>
