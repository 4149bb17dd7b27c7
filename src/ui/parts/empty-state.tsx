import type { ReactNode } from 'react'
import css from './empty-state.module.css'

/** What stands where nothing is yet: a sentence, and what to do about it. */
export function EmptyState({ say, children }: { readonly say: string; readonly children?: ReactNode }) {
  return (
    <div className={css['empty']}>
      <p>{say}</p>
      {children}
    </div>
  )
}
