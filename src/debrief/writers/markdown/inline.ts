import type { Claim, EventNumber } from '@/kernel/index.ts'
import type { Said } from '../../block.ts'
import type { Names } from '../../names.ts'
import { wording, wordsOf } from '../../wording.ts'
import { escapeMarkdown } from './escape-markdown.ts'

/** A claim's words without its footnotes. */
export function words(claim: Claim, names: Names): string {
  return escapeMarkdown(wording(claim, names))
}

/** Claims with their footnotes behind each. */
export function said(claims: Said, names: Names): string {
  return wordsOf(claims, names)
    .map((text, index) => `${escapeMarkdown(text)}${marks(claims[index]?.cites ?? [])}`)
    .filter((text) => text !== '')
    .join(' ')
}

/** Footnote marks, numbered by the lines of the log. */
export function marks(cites: readonly EventNumber[]): string {
  return cites.map((number) => `[^${number}]`).join('')
}
