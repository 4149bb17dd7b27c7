import { useSyncExternalStore } from 'react'

/** How much room there is: three columns, two, one at a time, or the list of injects only. */
export type DeskWidth = 'wide' | 'middle' | 'narrow' | 'phone'

const steps = [
  ['wide', '(width >= 1440px)'],
  ['middle', '(width >= 1024px)'],
  ['narrow', '(width >= 640px)'],
] as const satisfies readonly (readonly [DeskWidth, string])[]

/** The room there is now; changes when the window does. */
export function useDeskWidth(): DeskWidth {
  return useSyncExternalStore(listen, read)
}

function read(): DeskWidth {
  return steps.find(([, query]) => window.matchMedia(query).matches)?.[0] ?? 'phone'
}

function listen(changed: () => void): () => void {
  const queries = steps.map(([, query]) => window.matchMedia(query))
  for (const query of queries) query.addEventListener('change', changed)
  return () => {
    for (const query of queries) query.removeEventListener('change', changed)
  }
}
