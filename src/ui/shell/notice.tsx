import type { ReactNode } from 'react'
import { AppBar } from '../parts/index.ts'
import { useScreen } from '../routing/index.ts'
import notice from './notice.module.css'

/** A page that says one thing. */
export function Notice({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const heading = useScreen(title)
  return (
    <>
      <AppBar />
      <main id="content" tabIndex={-1} className={notice['notice']}>
        <h1 ref={heading} tabIndex={-1} className={notice['title']}>
          {title}
        </h1>
        {children}
      </main>
    </>
  )
}
