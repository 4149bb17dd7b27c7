import { type ExerciseTime, formatTime, type OrganisationId } from '@/kernel/index.ts'
import type { Debrief, Footnote } from '../../block.ts'
import type { Names } from '../../names.ts'
import { say } from '../../words/say.ts'
import { writeBlock } from './blocks.ts'
import { escapeHtml } from './escape-html.ts'
import { marks, said, words } from './inline.ts'
import { style } from './style.ts'

/** Nothing is loaded from anywhere and nothing runs: the page is words, one style sheet and drawings. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** The document as one HTML page that stands alone, on a screen and on paper. */
export function writeHtml({ for: reader, title, headline, summary, blocks, footnotes, names }: Debrief): string {
  const organisations = Object.keys(names.organisations) as OrganisationId[]
  const audience =
    reader === 'joint' ? say('document/joint', { organisations }) : say('document/company', { organisation: reader })
  const sentences = headline.map((claim) => `${words(claim, names)}${marks(claim.cites)}`)
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(names.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    `<title>${words(title, names)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<header class="running"><b>Hotwash</b><span>${words(audience, names)}</span></header>`,
    '<main>',
    `<h1>${words(title, names)}</h1>`,
    `<p class="headline">${sentences.join(' ')}</p>`,
    `<p class="lead">${said(summary, names)}</p>`,
    ...blocks.map((block) => writeBlock(block, names)),
    ...(footnotes.length === 0 ? [] : [notes(footnotes, names)]),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function notes(footnotes: readonly Footnote[], names: Names): string {
  const items = footnotes.map(({ number, at, text, wall }) => {
    const recorded = wall === undefined ? '' : ` (${words(say('document/wall', { wall }), names)})`
    const when = escapeHtml(formatTime(at as ExerciseTime))
    return `<li id="line-${number}"><b>${number}</b><span>${when}</span><div>${words(text, names)}${recorded}</div></li>`
  })
  return `<h2 id="lines">${words(say('document/lines', {}), names)}</h2>\n<ul class="lines">\n${items.join('\n')}\n</ul>`
}
