import { createContext, useContext } from 'react'
import { hotWashWords } from './en/hot-wash.ts'

/** The word table of the hot wash; a table of its own, so that nobody loads it before ENDEX of a session. */
export const HotWashWordsContext = createContext(hotWashWords)

/** The words of the hot wash in the language in use. */
export function useHotWashWords(): typeof hotWashWords {
  return useContext(HotWashWordsContext)
}
