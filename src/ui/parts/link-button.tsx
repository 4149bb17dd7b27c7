import type { ReactNode } from 'react'
import { type Route, RouteLink } from '../routing/index.ts'
import { type ButtonLooks, buttonClasses } from './button.tsx'
import { Icon } from './icon.tsx'

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ to, icon, children, ...looks }: ButtonLooks & { readonly to: Route; readonly children: ReactNode }) {
  return (
    <RouteLink to={to} className={buttonClasses(looks)}>
      {icon !== undefined && <Icon name={icon} size={looks.size === 'large' ? 20 : 18} />}
      {children}
    </RouteLink>
  )
}
