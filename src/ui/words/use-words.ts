import { createContext, useContext } from 'react'
import { type Text, textIn } from '@/kernel/index.ts'
import { english, type Words } from './en.ts'

/** The word table all screens below read from. */
export const WordsContext = createContext<Words>(english)

/** The words of the language in use. */
export function useWords(): Words {
  return useContext(WordsContext)
}

/** How to read the texts of scenario and playbook in the language in use. */
export function useText(): (text: Text) => string {
  const { language } = useWords()
  return (text) => textIn(text, language)
}
