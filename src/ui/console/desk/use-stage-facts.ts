import { useMemo } from 'react'
import type { StageFacts } from '@/stage/index.ts'
import { factsOfTable } from '../../stage-host/index.ts'
import { useWords } from '../../words/index.ts'
import { useHandle, useTable } from './table-context.ts'

/** The table as the stage shows it, computed again when the exercise or its clock goes on. */
export function useStageFacts(): StageFacts {
  const { store } = useHandle()
  const { language } = useWords()
  const exercise = useTable((table) => table.exercise)
  const now = useTable((table) => table.now)
  return useMemo(() => factsOfTable({ ...store.getState(), exercise, now }, language), [store, language, exercise, now])
}
