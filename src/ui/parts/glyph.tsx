import type { ReactNode } from 'react'

interface GlyphProps {
  /** Width and height in px. */
  readonly size: number
  /** Side of the square it is drawn on. */
  readonly field: 20 | 24
  /** What it says to screen readers; without it the glyph is hidden from them. */
  readonly name?: string | undefined
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A small drawing that stands for a word. */
export function Glyph({ size, field, name, className, children }: GlyphProps) {
  const box = `0 0 ${field} ${field}`
  return name === undefined ? (
    <svg width={size} height={size} viewBox={box} className={className} aria-hidden="true">
      {children}
    </svg>
  ) : (
    <svg width={size} height={size} viewBox={box} className={className} role="img" aria-label={name}>
      {children}
    </svg>
  )
}
