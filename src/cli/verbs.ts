import { later } from './later.ts'
import type { Verb } from './verb.ts'
import type { VerbName } from './verb-name.ts'

/** One line per verb; leaving one out does not compile. A verb is loaded when it is asked for, so that none waits for another's packages. */
export const verbs: { readonly [Name in VerbName]: () => Promise<Verb> } = {
  serve: async () => (await import('./serve.ts')).serve,
  lint: async () => (await import('./lint.ts')).lint,
  simulate: async () => (await import('./simulate.ts')).simulate,
  debrief: async () => (await import('./debrief.ts')).debrief,
  score: async () => (await import('./score.ts')).score,
  judge: async () => (await import('./judge.ts')).judge,
  replay: async () => (await import('./replay.ts')).replay,
  verify: async () => (await import('./verify.ts')).verify,
  schema: async () => (await import('./schema.ts')).schema,
  new: async () => (await import('./new.ts')).startNew,
  kit: async () => later('prints an exercise as a kit on paper'),
  msel: async () => later('writes and reads the list of injects as a table'),
  version: async () => (await import('./version.ts')).version,
}
