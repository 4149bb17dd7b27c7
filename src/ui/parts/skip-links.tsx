import type { MouseEvent } from 'react'
import css from './skip-links.module.css'

/** A place on the page that can be jumped to: the id of an element that takes the focus, and what it is called. */
export interface SkipTarget {
  readonly id: string
  readonly text: string
}

/** Links before everything else, seen only while they have the focus. They move the focus and leave the address alone. */
export function SkipLinks({ to }: { readonly to: readonly SkipTarget[] }) {
  return (
    <div className={css['links']}>
      {to.map(({ id, text }) => (
        <a key={id} href={`#${id}`} className={css['link']} onClick={(event) => jump(event, id)}>
          {text}
        </a>
      ))}
    </div>
  )
}

function jump(event: MouseEvent, id: string): void {
  event.preventDefault()
  const target = document.getElementById(id)
  target?.scrollIntoView({ block: 'start' })
  target?.focus({ preventScroll: true })
}
