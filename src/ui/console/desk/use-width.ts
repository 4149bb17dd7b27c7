import { useSyncExternalStore } from 'react'

/** How much room there is: three columns, two parts at a time, or one. */
export type Width = 'wide' | 'middle' | 'narrow'

const WIDE = '(width >= 1100px)'
const MIDDLE = '(width >= 640px)'

/** The room there is now; changes when the window does. */
export function useWidth(): Width {
  return useSyncExternalStore(listen, read)
}

function read(): Width {
  if (window.matchMedia(WIDE).matches) return 'wide'
  return window.matchMedia(MIDDLE).matches ? 'middle' : 'narrow'
}

function listen(changed: () => void): () => void {
  const queries = [window.matchMedia(WIDE), window.matchMedia(MIDDLE)]
  for (const query of queries) query.addEventListener('change', changed)
  return () => {
    for (const query of queries) query.removeEventListener('change', changed)
  }
}
