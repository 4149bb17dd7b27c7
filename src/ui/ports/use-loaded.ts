import { useEffect, useState } from 'react'

/** Something that is being fetched. */
export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly sentence: string }

/**
 * Fetches something when a screen appears and again when `load` changes, so `load` has to be the same function as long as it
 * asks for the same. An answer that comes after the question has changed is dropped.
 */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [answer, setAnswer] = useState<{ readonly to: () => Promise<T>; readonly loaded: Loaded<T> }>()
  useEffect(() => {
    let asked = true
    const answered = (loaded: Loaded<T>) => {
      if (asked) setAnswer({ to: load, loaded })
    }
    load().then(
      (value) => answered({ state: 'ready', value }),
      (reason: unknown) => answered({ state: 'failed', sentence: reason instanceof Error ? reason.message : String(reason) }),
    )
    return () => {
      asked = false
    }
  }, [load])
  return answer?.to === load ? answer.loaded : { state: 'loading' }
}
