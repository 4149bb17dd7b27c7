export type { Words } from './en.ts'
export { useText, useWords, WordsContext } from './use-words.ts'
