import type { StageFacts } from '@/stage/index.ts'
import { useHandle } from '../../console/desk/table-context.ts'
import { factsOfTable } from '../../stage-host/index.ts'
import { useWords } from '../../words/index.ts'

/** What the stage showed this reader last. */
export function useFactsAtEnd(): StageFacts {
  const { language } = useWords()
  return factsOfTable(useHandle().store.getState(), language)
}
