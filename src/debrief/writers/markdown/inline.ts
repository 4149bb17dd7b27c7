import type { Claim } from '@/kernel/index.ts'
import type { Said } from '../../block.ts'
import type { Names } from '../../names.ts'
import { wording, wordsOf } from '../../wording.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import type { Notes } from './notes.ts'

/** A claim's words without its footnotes. */
export function words(claim: Claim, names: Names): string {
  return escapeMarkdown(wording(claim, names))
}

/** Claims with their footnotes behind each. */
export function said(claims: Said, names: Names, notes: Notes): string {
  return wordsOf(claims, names)
    .map((text, index) => `${escapeMarkdown(text)}${notes.marks(claims[index]?.cites ?? [])}`)
    .filter((text) => text !== '')
    .join(' ')
}
