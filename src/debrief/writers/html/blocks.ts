import { organisationOf } from '@/engine/index.ts'
import type { Block, ScoreRow } from '../../block.ts'
import { say } from '../../words/say.ts'
import { escapeHtml } from './escape-html.ts'
import { marks, type Page, said, words } from './inline.ts'
import { moon } from './moon.ts'
import { swimlaneSvg } from './swimlane-svg.ts'

/** Writes one kind of block. */
type BlockWriter<Kind extends Block['kind']> = (block: Extract<Block, { kind: Kind }>, page: Page) => string

const heading: BlockWriter<'heading'> = ({ level, id, text }, page) =>
  `<h${level} id="${escapeHtml(id)}">${words(text, page)}</h${level}>`

const paragraph: BlockWriter<'paragraph'> = ({ text }, page) => `<p>${said(text, page)}</p>`

const fields: BlockWriter<'fields'> = (block, page) => {
  const pairs = block.fields.map(({ label, value }) => `<dt>${words(label, page)}</dt><dd>${said(value, page)}</dd>`)
  return `<dl>\n${pairs.join('\n')}\n</dl>`
}

const list: BlockWriter<'list'> = ({ ordered, items }, page) => {
  const tag = ordered ? 'ol' : 'ul'
  return `<${tag}>\n${items.map((item) => `<li>${said(item, page)}</li>`).join('\n')}\n</${tag}>`
}

const table: BlockWriter<'table'> = ({ columns, rows }, page) => {
  const head = columns.map((column) => `<th scope="col">${words(column, page)}</th>`).join('')
  const body = rows.map(
    ([first = [], ...rest]) =>
      `<tr><th scope="row">${said(first, page)}</th>${rest.map((cell) => `<td>${said(cell, page)}</td>`).join('')}</tr>`,
  )
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`
}

const quotation: BlockWriter<'quotation'> = ({ words: text, cites }, page) =>
  `<blockquote>${text.split('\n').map(escapeHtml).join('\n')}${marks(cites, page)}</blockquote>`

const scores: BlockWriter<'scores'> = ({ id, rows }, page) => {
  if (id === 'team' || id === 'phases') return `<ul class="strip">\n${rows.map((row) => strip(row, page)).join('\n')}\n</ul>`
  const body = rows.map((row) => scoreRow(row, page))
  return `<table>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`
}

function strip({ label, points, rating, said: claims }: ScoreRow, page: Page): string {
  const number = points === undefined ? '' : `<span class="points">${points}</span>`
  return `<li><b>${words(label, page)}</b>${number}${letter(rating)}<small>${said(claims, page)}</small></li>`
}

function scoreRow({ label, role, points, rating, said: claims }: ScoreRow, page: Page): string {
  const organisation = role === undefined ? undefined : page.names.organisations[organisationOf(role)]
  const mark = organisation === undefined ? '' : `<span class="mark ${organisation.mark}"></span>`
  const bar = points === undefined ? '' : `<span class="bar"><i style="width:${Math.max(0, Math.min(100, points))}%"></i></span>`
  const number = `<td class="number">${points ?? ''} ${letter(rating)}</td>`
  return `<tr><th scope="row">${mark}${words(label, page)}</th><td>${bar}</td>${number}<td>${said(claims, page)}</td></tr>`
}

function letter(rating: ScoreRow['rating']): string {
  return rating === undefined ? '' : `${moon(rating)} ${rating}`
}

const swimlane: BlockWriter<'swimlane'> = ({ marks: milestones, ends }, page) => {
  const beyond = milestones.filter(({ asked, reference }) => (asked ?? 0) > ends || (reference ?? 0) > ends)
  const missing = milestones.filter(({ happened }) => happened === undefined)
  const legend = milestones.map(
    ({ id, title, laterThanReference, cites }) =>
      `<b>${escapeHtml(id)}</b> ${words(title, page)}${history(laterThanReference, page)}${marks(cites, page)}`,
  )
  const ids = (some: typeof milestones): readonly string[] => some.map(({ id }) => id)
  const notes = [
    ...(beyond.length === 0 ? [] : [words(say('document/beyond', { names: ids(beyond) }), page)]),
    ...(missing.length === 0 ? [] : [words(say('document/not-reached', { names: ids(missing) }), page)]),
  ]
  return `<figure>\n${swimlaneSvg(milestones, ends, page.names)}\n<figcaption>${[...legend, ...notes].join(' · ')}</figcaption>\n</figure>`
}

/** How far from history, in brackets; the drawing itself says how far from the playbook. Minutes, negative is sooner. */
function history(minutes: number | undefined, page: Page): string {
  if (minutes === undefined || minutes === 0) return ''
  const by = Math.abs(minutes) * 60
  return ` (${words(minutes > 0 ? say('document/later-than-reference', { by }) : say('document/sooner-than-reference', { by }), page)})`
}

/** One entry per kind of block; a new kind does not compile until it can be written. */
const writers: { readonly [Kind in Block['kind']]: BlockWriter<Kind> } = {
  heading,
  paragraph,
  fields,
  list,
  table,
  quotation,
  scores,
  swimlane,
}

/** One block as HTML. */
export function writeBlock<Kind extends Block['kind']>(block: Extract<Block, { kind: Kind }>, page: Page): string {
  const writer: BlockWriter<Kind> = writers[block.kind as Kind]
  return writer(block, page)
}
