import type { Claim, EventNumber } from '@/kernel/index.ts'
import type { Said } from '../../block.ts'
import type { Names } from '../../names.ts'
import { wording, wordingOf } from '../../wording.ts'
import { escapeMarkdown } from './escape-markdown.ts'

/** A claim's words without its footnotes. */
export function words(claim: Claim, names: Names): string {
  return escapeMarkdown(wording(claim, names))
}

/** Claims with their footnotes behind each. */
export function said(claims: Said, names: Names): string {
  if (claims.length === 0) return escapeMarkdown(wordingOf(claims, names))
  return claims
    .map((claim) => `${words(claim, names)}${marks(claim.cites)}`)
    .filter((text) => text !== '')
    .join(' ')
}

/** Footnote marks, numbered by the lines of the log. */
export function marks(cites: readonly EventNumber[]): string {
  return cites.map((number) => `[^${number}]`).join('')
}
