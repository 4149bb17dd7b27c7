import { createContext, useContext } from 'react'
import { deskWords } from './en/desk.ts'

/** The word table of the facilitator's desk; a table of its own, so that no player's page loads it. */
export const DeskWordsContext = createContext(deskWords)

/** The words of the desk in the language in use. */
export function useDeskWords(): typeof deskWords {
  return useContext(DeskWordsContext)
}
