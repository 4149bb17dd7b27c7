import type { Code } from '../codes.ts'

/** Something wrong with a text before its meaning is asked for, by offsets into the text. */
export interface YamlTrouble {
  readonly code: Code
  readonly start: number
  readonly end: number
  readonly message: string
  readonly suggestion?: string
}
