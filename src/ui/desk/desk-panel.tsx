import type { ReactNode } from 'react'
import css from './desk.module.css'

interface DeskPanelProps {
  /** Where a skip link leads, and what names the part. */
  readonly id: string
  readonly title: string
  /** What stands at the right of the title. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A titled part of the desk, without a frame: the columns are frame enough. */
export function DeskPanel({ id, title, aside, children }: DeskPanelProps) {
  return (
    <section id={id} tabIndex={-1} className={css['panel']} aria-labelledby={`${id}-title`}>
      <header className={css['panelHead']}>
        <h2 id={`${id}-title`} className={css['panelTitle']}>
          {title}
        </h2>
        {aside !== undefined && <div className={css['aside']}>{aside}</div>}
      </header>
      {children}
    </section>
  )
}
