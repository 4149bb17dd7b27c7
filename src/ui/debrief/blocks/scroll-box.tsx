import type { ReactNode } from 'react'
import css from './blocks.module.css'

interface ScrollBoxProps {
  /** What it holds, for whoever comes to it with the keyboard and cannot see it. */
  readonly label: string
  readonly children: ReactNode
}

/** What scrolls must be reachable without a mouse, though nothing in it can be pressed. */
const reachable = { tabIndex: 0 } as const

/** Room for a table that may be wider than the page: it scrolls by itself, and arrow keys scroll it once it has the focus. */
export function ScrollBox({ label, children }: ScrollBoxProps) {
  return (
    <section className={css['scroll']} aria-label={label} {...reachable}>
      {children}
    </section>
  )
}
