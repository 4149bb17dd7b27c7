import { createContext, useContext } from 'react'
import { sessionWords } from './en/session.ts'

/** The word table of sessions; a table of its own, so that whoever plays alone does not load it. */
export const SessionWordsContext = createContext(sessionWords)

/** The words of sessions in the language in use. */
export function useSessionWords(): typeof sessionWords {
  return useContext(SessionWordsContext)
}
