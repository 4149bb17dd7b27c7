import type { Asked, Operands } from './asked.ts'
import type { ExitCode } from './exit-code.ts'
import type { Option, Options } from './option.ts'
import { readWords } from './read-words.ts'
import type { Surroundings } from './surroundings.ts'

/** One thing the command line can do, as its file declares it. */
export interface VerbPlan<Declared extends Options> {
  /** One line for the list of all verbs: what it does, in the third person, without a full stop. */
  readonly does: string
  readonly operands?: Operands
  readonly options: Declared
  /** Does it. Words and options have been checked against what is declared here; what they say has not. */
  readonly run: (asked: Asked<Declared>, surroundings: Surroundings) => Promise<ExitCode>
}

/** A verb as the table keeps it: what its options mean stays between them and its `run`. */
export interface Verb {
  readonly does: string
  readonly operands: Operands
  readonly options: Readonly<Record<string, Option>>
  /** Reads the words after the verb and does it; words it cannot read are answered with a sentence and 2. */
  readonly call: (words: readonly string[], surroundings: Surroundings) => Promise<ExitCode>
}

/** Makes a verb of its plan. */
export function verb<const Declared extends Options>(plan: VerbPlan<Declared>): Verb {
  const operands = plan.operands ?? { name: '', least: 0, most: 0 }
  return {
    does: plan.does,
    operands,
    options: plan.options,
    call: async (words, surroundings) => {
      const read = readWords(words, plan.options, operands)
      if (read.ok) return plan.run(read.asked, surroundings)
      surroundings.err(`${read.problem}\n`)
      return 2
    },
  }
}
