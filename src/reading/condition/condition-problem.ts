import type { Code } from '../codes.ts'
import type { Part } from '../problems.ts'

/** One problem of an expression; `part` counts characters inside it. */
export interface ConditionProblem {
  readonly code: Code
  readonly part: Part
  readonly message: string
  readonly suggestion?: string
}
