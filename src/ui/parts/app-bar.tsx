import { type ReactNode, useContext } from 'react'
import css from './app-bar.module.css'
import { BarEndContext } from './bar-end.ts'
import { Brand } from './brand.tsx'

/** The bar at the top of every screen but Home. It is dark in both themes. */
export function AppBar({ children }: { readonly children?: ReactNode }) {
  return (
    <header className={css['bar']} data-theme="dark">
      <Brand />
      {children}
      {useContext(BarEndContext)}
    </header>
  )
}
