import { useMemo, useSyncExternalStore } from 'react'
import { type Route, readRoute, writeRoute } from './route.ts'

/** Where the person is now; changes when the address does, by a link, by `goTo` or by the browser's own buttons. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(onHashChange, () => window.location.hash)
  return useMemo(() => readRoute(hash), [hash])
}

/** Goes somewhere else; the browser's Back leads back. */
export function goTo(route: Route): void {
  window.location.hash = writeRoute(route)
}

/** Goes somewhere else and leaves no trace of where the person was: Back leads to the place before. */
export function goInstead(route: Route): void {
  window.history.replaceState(null, '', writeRoute(route))
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

function onHashChange(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}
