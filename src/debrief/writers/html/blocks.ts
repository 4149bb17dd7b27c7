import { organisationOf } from '@/engine/index.ts'
import type { Block, ScoreRow } from '../../block.ts'
import type { Names } from '../../names.ts'
import { say } from '../../words/say.ts'
import { escapeHtml } from './escape-html.ts'
import { marks, said, words } from './inline.ts'
import { moon } from './moon.ts'
import { swimlaneSvg } from './swimlane-svg.ts'

/** Writes one kind of block. */
type BlockWriter<Kind extends Block['kind']> = (block: Extract<Block, { kind: Kind }>, names: Names) => string

const heading: BlockWriter<'heading'> = ({ level, id, text }, names) =>
  `<h${level} id="${escapeHtml(id)}">${words(text, names)}</h${level}>`

const paragraph: BlockWriter<'paragraph'> = ({ text }, names) => `<p>${said(text, names)}</p>`

const fields: BlockWriter<'fields'> = (block, names) => {
  const pairs = block.fields.map(({ label, value }) => `<dt>${words(label, names)}</dt><dd>${said(value, names)}</dd>`)
  return `<dl>\n${pairs.join('\n')}\n</dl>`
}

const list: BlockWriter<'list'> = ({ ordered, items }, names) => {
  const tag = ordered ? 'ol' : 'ul'
  return `<${tag}>\n${items.map((item) => `<li>${said(item, names)}</li>`).join('\n')}\n</${tag}>`
}

const table: BlockWriter<'table'> = ({ columns, rows }, names) => {
  const head = columns.map((column) => `<th scope="col">${words(column, names)}</th>`).join('')
  const body = rows.map(
    ([first = [], ...rest]) =>
      `<tr><th scope="row">${said(first, names)}</th>${rest.map((cell) => `<td>${said(cell, names)}</td>`).join('')}</tr>`,
  )
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`
}

const scores: BlockWriter<'scores'> = ({ id, rows }, names) => {
  if (id === 'team' || id === 'phases') return `<ul class="strip">\n${rows.map((row) => strip(row, names)).join('\n')}\n</ul>`
  const body = rows.map((row) => scoreRow(row, names))
  return `<table>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`
}

function strip({ label, points, rating, said: claims }: ScoreRow, names: Names): string {
  const number = points === undefined ? '' : `<span class="points">${points}</span>`
  return `<li><b>${words(label, names)}</b>${number}${letter(rating)}<small>${said(claims, names)}</small></li>`
}

function scoreRow({ label, role, points, rating, said: claims }: ScoreRow, names: Names): string {
  const organisation = role === undefined ? undefined : names.organisations[organisationOf(role)]
  const mark = organisation === undefined ? '' : `<span class="mark ${organisation.mark}"></span>`
  const bar = points === undefined ? '' : `<span class="bar"><i style="width:${Math.max(0, Math.min(100, points))}%"></i></span>`
  const number = `<td class="number">${points ?? ''} ${letter(rating)}</td>`
  return `<tr><th scope="row">${mark}${words(label, names)}</th><td>${bar}</td>${number}<td>${said(claims, names)}</td></tr>`
}

function letter(rating: ScoreRow['rating']): string {
  return rating === undefined ? '' : `${moon(rating)} ${rating}`
}

const swimlane: BlockWriter<'swimlane'> = ({ marks: milestones, ends }, names) => {
  const beyond = milestones.filter(({ asked, reference }) => (asked ?? 0) > ends || (reference ?? 0) > ends)
  const missing = milestones.filter(({ happened }) => happened === undefined)
  const legend = milestones.map(({ id, title, cites }) => `<b>${escapeHtml(id)}</b> ${words(title, names)}${marks(cites)}`)
  const ids = (some: typeof milestones): readonly string[] => some.map(({ id }) => id)
  const notes = [
    ...(beyond.length === 0 ? [] : [words(say('document/beyond', { names: ids(beyond) }), names)]),
    ...(missing.length === 0 ? [] : [words(say('document/not-reached', { names: ids(missing) }), names)]),
  ]
  return `<figure>\n${swimlaneSvg(milestones, ends, names)}\n<figcaption>${[...legend, ...notes].join(' · ')}</figcaption>\n</figure>`
}

/** One entry per kind of block; a new kind does not compile until it can be written. */
const writers: { readonly [Kind in Block['kind']]: BlockWriter<Kind> } = {
  heading,
  paragraph,
  fields,
  list,
  table,
  scores,
  swimlane,
}

/** One block as HTML. */
export function writeBlock<Kind extends Block['kind']>(block: Extract<Block, { kind: Kind }>, names: Names): string {
  const writer: BlockWriter<Kind> = writers[block.kind as Kind]
  return writer(block, names)
}
