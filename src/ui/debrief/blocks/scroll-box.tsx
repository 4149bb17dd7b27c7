import type { ReactNode } from 'react'
import css from './blocks.module.css'

interface ScrollBoxProps {
  /** What it holds, for whoever comes to it with the keyboard and cannot see it. */
  readonly label: string
  readonly children: ReactNode
}

/** Room for a table that may be wider than the page: it scrolls by itself, and arrow keys scroll it once it has the focus. */
export function ScrollBox({ label, children }: ScrollBoxProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse.
    <section className={css['scroll']} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
