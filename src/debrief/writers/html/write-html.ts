import { type ExerciseTime, formatTime } from '@/kernel/index.ts'
import type { Debrief, Footnote } from '../../block.ts'
import { say } from '../../words/say.ts'
import { openNotes } from '../notes.ts'
import { writeBlock } from './blocks.ts'
import { escapeHtml } from './escape-html.ts'
import { eachMark, marks, type Page, said, words } from './inline.ts'
import { style } from './style.ts'

/** Nothing is loaded from anywhere and nothing runs: the page is words, one style sheet and drawings. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** The document as one HTML page that stands alone, on a screen and on paper. */
export function writeHtml({ title, subtitle, headline, summary, blocks, footnotes, names }: Debrief): string {
  const page: Page = { names, notes: openNotes() }
  const sentences = headline.map((claim) => `${words(claim, page)}${marks(claim.cites, page)}`)
  const body = [
    `<header class="running"><b>Hotwash</b><span>${words(subtitle, page)}</span></header>`,
    '<main>',
    `<h1>${words(title, page)}</h1>`,
    `<p class="headline">${sentences.join(' ')}</p>`,
    `<p class="lead">${said(summary, page)}</p>`,
    ...blocks.map((block) => writeBlock(block, page)),
  ]
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(names.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    `<title>${words(title, page)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...body,
    ...gatheredLines(page),
    ...(footnotes.length === 0 ? [] : [notes(footnotes, page)]),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** Where a mark leads that stands for many lines. */
function gatheredLines(page: Page): readonly string[] {
  const gathered = page.notes.gathered()
  if (gathered.length === 0) return []
  const items = gathered.map(
    ({ name, cites }) =>
      `<li id="${name}"><b>${words(say('document/many', { n: cites.length }), page)}</b><div>${eachMark(cites)}</div></li>`,
  )
  return [`<h2 id="gathered">${words(say('document/gathered', {}), page)}</h2>`, `<ul class="lines gathered">`, ...items, '</ul>']
}

function notes(footnotes: readonly Footnote[], page: Page): string {
  const items = footnotes.map(({ number, at, text, wall }) => {
    const recorded = wall === undefined ? '' : ` (${words(say('document/wall', { wall }), page)})`
    const when = escapeHtml(formatTime(at as ExerciseTime))
    return `<li id="line-${number}"><b>${number}</b><span>${when}</span><div>${words(text, page)}${recorded}</div></li>`
  })
  return `<h2 id="lines">${words(say('document/lines', {}), page)}</h2>\n<ul class="lines">\n${items.join('\n')}\n</ul>`
}
