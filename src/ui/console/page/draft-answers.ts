import { createContext, useContext, useState } from 'react'
import type { InboxKey } from '@/client/index.ts'
import type { ReasonedDraft } from '../fields/reasoned.ts'

/** An answer that is being written. */
export interface AnswerDraft extends ReasonedDraft {
  readonly option: string | undefined
  readonly text: string
}

/** Nothing chosen, nothing written. */
export const emptyAnswer: AnswerDraft = { option: undefined, text: '', reason: '', confidence: undefined }

/** Answers begun and not sent, so that looking elsewhere loses nothing. */
export type AnswerDrafts = Map<InboxKey, AnswerDraft>

/** Where the console keeps them. */
export const AnswerDraftsContext = createContext<AnswerDrafts>(new Map())

/** The draft for one entry, and how to write on. */
export function useAnswerDraft(key: InboxKey): readonly [AnswerDraft, (draft: AnswerDraft) => void] {
  const drafts = useContext(AnswerDraftsContext)
  const [draft, setDraft] = useState(() => drafts.get(key) ?? emptyAnswer)
  return [
    draft,
    (next) => {
      drafts.set(key, next)
      setDraft(next)
    },
  ]
}
