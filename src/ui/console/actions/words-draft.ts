import type { Version } from '@/engine/index.ts'
import type { Thing, Words } from '@/scenario/index.ts'

/** A text while it is being written; the number as it stands in its field. */
export interface WordsDraft {
  readonly text: string
  readonly claims: readonly string[]
  readonly number: string
}

/** What writing begins with: the last text there is, else the one the thing came with. */
export function startOf(last: Version | undefined, thing: Thing | undefined): WordsDraft {
  const words: Words | undefined = last ?? thing?.words
  return {
    text: words?.text ?? '',
    claims: words?.claims ?? [],
    number: words?.number === undefined ? '' : String(words.number),
  }
}

/** The words a command carries. What is no whole number is left out, and is missed where a claim needs one. */
export function wordsIn({ text, claims, number }: WordsDraft): Words {
  return { text, claims, ...(/^\d{1,9}$/.test(number.trim()) ? { number: Number(number.trim()) } : {}) }
}

/** Whether these are other words than the ones of a version: what was done to that one does not hold for them. */
export function isChanged({ text, claims, number }: WordsDraft, version: Version): boolean {
  const stated = wordsIn({ text, claims, number }).number
  const same = claims.length === version.claims.length && claims.every((claim) => version.claims.includes(claim))
  return text !== version.text || stated !== version.number || !same
}
