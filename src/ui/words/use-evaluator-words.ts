import { createContext, useContext } from 'react'
import { evaluatorWords } from './en/evaluator.ts'

/** The word table of an evaluator's screens; a table of its own, so that nobody else's page loads it. */
export const EvaluatorWordsContext = createContext(evaluatorWords)

/** The words of an evaluator's screens in the language in use. */
export function useEvaluatorWords(): typeof evaluatorWords {
  return useContext(EvaluatorWordsContext)
}
