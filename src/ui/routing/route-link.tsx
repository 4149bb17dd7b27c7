import type { AnchorHTMLAttributes, ReactNode } from 'react'
import { type Route, writeRoute } from './route.ts'

type RouteLinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { readonly to: Route; readonly children: ReactNode }

/** A link to a place of this page: a real one, so that it can be opened in a second tab. */
export function RouteLink({ to, children, ...rest }: RouteLinkProps) {
  return (
    <a href={writeRoute(to)} {...rest}>
      {children}
    </a>
  )
}
