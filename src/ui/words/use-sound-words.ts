import { createContext, useContext } from 'react'
import { soundWords } from './en/sound.ts'

/** The word table of sounds; a table of its own, so that nobody loads it before the page stands. */
export const SoundWordsContext = createContext(soundWords)

/** The words for what is heard, in the language in use. */
export function useSoundWords(): typeof soundWords {
  return useContext(SoundWordsContext)
}
