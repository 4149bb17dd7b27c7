import { createContext, useContext } from 'react'
import { papersWords } from './en/papers.ts'

/** The word table of the papers; a table of its own, so that it comes with them and not with the console. */
export const PapersWordsContext = createContext(papersWords)

/** The words of the papers in the language in use. */
export function usePapersWords(): typeof papersWords {
  return useContext(PapersWordsContext)
}
