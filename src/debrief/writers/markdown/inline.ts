import type { Claim, EventNumber } from '@/kernel/index.ts'
import type { Said } from '../../block.ts'
import type { Names } from '../../names.ts'
import { wording, wordsOf } from '../../wording.ts'
import type { Notes } from '../notes.ts'
import { escapeMarkdown } from './escape-markdown.ts'

/** A claim's words without its footnotes. */
export function words(claim: Claim, names: Names): string {
  return escapeMarkdown(wording(claim, names))
}

/** Claims with their footnotes behind each. */
export function said(claims: Said, names: Names, notes: Notes): string {
  return wordsOf(claims, names)
    .map((text, index) => `${escapeMarkdown(text)}${marks(claims[index]?.cites ?? [], notes)}`)
    .filter((text) => text !== '')
    .join(' ')
}

/** What stands behind a claim: a mark for each line, or one mark for all of them. */
export function marks(cites: readonly EventNumber[], notes: Notes): string {
  const gathered = notes.gather(cites)
  return gathered === undefined ? eachMark(cites) : `[^${gathered.name}]`
}

/** A mark for each line. */
export function eachMark(cites: readonly EventNumber[]): string {
  return cites.map((number) => `[^${number}]`).join('')
}
