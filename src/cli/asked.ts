import type { Options, Values } from './option.ts'

/** The words after the verb that are not options: what the help calls them, and how many there must be. */
export interface Operands {
  readonly name: string
  readonly least: number
  readonly most: number
}

/** What the user asked of a verb. */
export interface Asked<Declared extends Options> {
  readonly operands: readonly string[]
  readonly values: Values<Declared>
}
