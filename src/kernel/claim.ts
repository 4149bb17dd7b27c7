import type { EventNumber } from './ids.ts'

/** What a sentence is filled with. Times and durations travel as whole seconds and are worded where they are shown. */
export type ClaimValue = string | number | boolean | readonly string[]

/**
 * A sentence that has not been worded yet: `say` names an entry of a word table, `with` fills it, `cites` are the lines of
 * the log that prove it. A second language is a second table, never a second composer.
 */
export interface Claim {
  readonly say: string
  readonly with: Readonly<Record<string, ClaimValue>>
  readonly cites: readonly EventNumber[]
}

/** A claim, with nothing to fill in and nothing cited unless given. */
export function claim(say: string, fill: Claim['with'] = {}, cites: readonly EventNumber[] = []): Claim {
  return { say, with: fill, cites }
}
