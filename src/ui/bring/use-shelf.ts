import { useMemo } from 'react'
import { type Loaded, type ScenarioCard, useLoaded, usePorts } from '../ports/index.ts'
import { useBring } from './use-bring.ts'

/** The scenarios at hand, asked again whenever somebody brought files. */
export function useShelf(): Loaded<readonly ScenarioCard[]> {
  const { library } = usePorts()
  const { changes } = useBring()
  const load = useMemo(() => askAt(changes, () => library.shelf()), [library, changes])
  return useLoaded(load)
}

/** A new question for each change: `useLoaded` asks again when it is handed another function. */
function askAt<T>(_change: number, ask: () => Promise<T>): () => Promise<T> {
  return () => ask()
}
