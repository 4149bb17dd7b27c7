import type { Claim, EventNumber } from '@/kernel/index.ts'
import type { Said } from '../../block.ts'
import type { Names } from '../../names.ts'
import { wording, wordsOf } from '../../wording.ts'
import { say } from '../../words/say.ts'
import type { Notes } from '../notes.ts'
import { escapeHtml } from './escape-html.ts'

/** What a piece of the page needs beside itself: the titles, and the footnotes so far. */
export interface Page {
  readonly names: Names
  readonly notes: Notes
}

/** A claim's words without its footnotes. */
export function words(claim: Claim, { names }: Pick<Page, 'names'>): string {
  return escapeHtml(wording(claim, names))
}

/** Claims with their footnotes behind each; what was not established looks it. */
export function said(claims: Said, page: Page): string {
  return wordsOf(claims, page.names)
    .map((text, index) => {
      const claim = claims[index]
      const missing = claim === undefined || claim.say === 'not-established'
      return `${missing ? `<span class="empty">${escapeHtml(text)}</span>` : escapeHtml(text)}${marks(claim?.cites ?? [], page)}`
    })
    .filter((text) => text !== '')
    .join(' ')
}

/** What stands behind a claim: marks that lead to its lines, or one that leads to where many are gathered. */
export function marks(cites: readonly EventNumber[], page: Page): string {
  if (cites.length === 0) return ''
  const gathered = page.notes.gather(cites)
  if (gathered === undefined) return `<sup>${eachMark(cites)}</sup>`
  return `<sup><a href="#${gathered.name}">${words(say('document/many', { n: cites.length }), page)}</a></sup>`
}

/** Marks for each line; three or more in a row are written as a span. */
export function eachMark(cites: readonly EventNumber[]): string {
  const spans = runs(cites).map(([first, last]) => {
    if (first === last) return mark(first)
    return last === first + 1 ? `${mark(first)}, ${mark(last)}` : `${mark(first)}–${mark(last)}`
  })
  return spans.join(', ')
}

function mark(number: number): string {
  return `<a href="#line-${number}">${number}</a>`
}

/** First and last of each run of numbers without a gap. */
function runs(cites: readonly EventNumber[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  for (const number of cites) {
    const last = found.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else found.push([number, number])
  }
  return found
}
