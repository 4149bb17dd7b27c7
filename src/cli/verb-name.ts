/** Every verb of the contract, in the order of the help. */
export const verbNames = [
  'serve',
  'lint',
  'simulate',
  'debrief',
  'score',
  'judge',
  'replay',
  'verify',
  'schema',
  'new',
  'kit',
  'msel',
  'version',
] as const

/** A word the command line knows. */
export type VerbName = (typeof verbNames)[number]

/** Whether a word is a verb; prototypes' words such as "constructor" are not. */
export function isVerbName(word: string): word is VerbName {
  return (verbNames as readonly string[]).includes(word)
}
