import type { ReactNode } from 'react'
import css from './visually-hidden.module.css'

/** Text that is heard and not seen. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className={css['hidden']}>{children}</span>
}
