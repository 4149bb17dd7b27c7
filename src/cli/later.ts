import type { Verb } from './verb.ts'

/** A verb of the contract that this version does not have yet: it says so and does nothing. */
export function later(does: string): Verb {
  return {
    does: `${does} (not in this version)`,
    operands: { name: '', least: 0, most: 0 },
    options: {},
    call: async (_words, surroundings) => {
      surroundings.err('This version of Hotwash cannot do that yet.\n')
      return 2
    },
  }
}
