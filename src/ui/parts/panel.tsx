import { type ReactNode, useId } from 'react'
import css from './panel.module.css'

interface PanelProps {
  readonly title: ReactNode
  /** What stands at the right of the title. */
  readonly aside?: ReactNode
  /** Level of the heading, 2 to 4. */
  readonly level?: 2 | 3 | 4
  readonly children: ReactNode
}

/** A titled part of a page. Screen readers find it by its title. */
export function Panel({ title, aside, level = 2, children }: PanelProps) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section className={css['panel']} aria-labelledby={id}>
      <header className={css['head']}>
        <Heading id={id} className={css['title']}>
          {title}
        </Heading>
        {aside !== undefined && <div className={css['aside']}>{aside}</div>}
      </header>
      {children}
    </section>
  )
}
