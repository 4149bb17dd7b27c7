import type { Claim, EventNumber } from '@/kernel/index.ts'
import type { english } from './english.ts'
import type { Filling } from './slots.ts'

/** The id of a sentence the debrief can say. */
export type Say = keyof typeof english

/** Every sentence in one language: leaving one out does not compile. */
export type Sentences = Readonly<Record<Say, string>>

/**
 * A claim the debrief makes. The sentence in the English table says what it must be filled with, so a slot left empty or
 * filled with the wrong kind does not compile.
 */
export function say<Id extends Say>(
  id: Id,
  fill: Filling<(typeof english)[Id]> & Claim['with'],
  cites: readonly EventNumber[] = [],
): Claim {
  return { say: id, with: fill, cites: inOrder(cites) }
}

/** Each line once, in the order of the log. */
export function inOrder(cites: readonly EventNumber[]): readonly EventNumber[] {
  return [...new Set(cites)].sort((a, b) => a - b)
}
