import { useSyncExternalStore } from 'react'

/** How much room there is: three panes side by side, or one at a time. */
export function usePanes(): 'three' | 'one' {
  return useSyncExternalStore(listen, () => (wide().matches ? 'three' : 'one'))
}

const wide = () => window.matchMedia('(width >= 1024px)')

function listen(changed: () => void): () => void {
  const query = wide()
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
