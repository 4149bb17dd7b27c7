import type { Claim, EventNumber } from '@/kernel/index.ts'
import type { Said } from '../../block.ts'
import type { Names } from '../../names.ts'
import { wording, wordsOf } from '../../wording.ts'
import { escapeHtml } from './escape-html.ts'

/** A claim's words without its footnotes. */
export function words(claim: Claim, names: Names): string {
  return escapeHtml(wording(claim, names))
}

/** Claims with their footnotes behind each; what was not established looks it. */
export function said(claims: Said, names: Names): string {
  return wordsOf(claims, names)
    .map((text, index) => {
      const claim = claims[index]
      const missing = claim === undefined || claim.say === 'not-established'
      return `${missing ? `<span class="empty">${escapeHtml(text)}</span>` : escapeHtml(text)}${marks(claim?.cites ?? [])}`
    })
    .filter((text) => text !== '')
    .join(' ')
}

/** Footnote marks that lead to the lines; three or more in a row are written as a span. */
export function marks(cites: readonly EventNumber[]): string {
  if (cites.length === 0) return ''
  const spans = runs(cites).map(([first, last]) => {
    if (first === last) return mark(first)
    return last === first + 1 ? `${mark(first)}, ${mark(last)}` : `${mark(first)}–${mark(last)}`
  })
  return `<sup>${spans.join(', ')}</sup>`
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
