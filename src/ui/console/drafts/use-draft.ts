import { createContext, useContext, useState } from 'react'

/** The drafts of one seat in one exercise. */
export interface DraftBox {
  readonly read: (field: string) => unknown
  readonly write: (field: string, draft: unknown) => void
  readonly drop: (field: string) => void
}

/** Where the console keeps what was begun and not sent. */
export const DraftsContext = createContext<DraftBox | undefined>(undefined)

/** The drafts of the seat that is played. */
export function useDrafts(): DraftBox {
  const box = useContext(DraftsContext)
  if (box === undefined) throw new Error('A part of the console stands outside of its drafts.')
  return box
}

/**
 * What is being written in one form: as it was left, else `empty`. What is empty again is not kept. The third value
 * forgets the draft when it was sent; what stands in the form stays.
 */
export function useDraft<Draft extends object>(
  field: string,
  empty: Draft,
): readonly [Draft, (draft: Draft) => void, () => void] {
  const box = useDrafts()
  const [draft, setDraft] = useState(() => asLeft(box.read(field), empty))
  const write = (next: Draft) => {
    setDraft(next)
    if (JSON.stringify(next) === JSON.stringify(empty)) box.drop(field)
    else box.write(field, next)
  }
  return [draft, write, () => box.drop(field)]
}

/** The same for a single field of text. */
export function useTextDraft(field: string): readonly [string, (text: string) => void, () => void] {
  const [{ text }, write, drop] = useDraft(field, NO_TEXT)
  return [text, (next) => write({ text: next }), drop]
}

const NO_TEXT = { text: '' }

/** A draft as it was left. A field it does not have is empty; what is no draft of this form is none. */
export function asLeft<Draft extends object>(kept: unknown, empty: Draft): Draft {
  return typeof kept === 'object' && kept !== null ? { ...empty, ...kept } : empty
}
