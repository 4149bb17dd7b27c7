import Papa from 'papaparse'
import { type Claim, type EventNumber, type ExerciseTime, formatTime } from '@/kernel/index.ts'
import type { Block, Debrief, Said } from '../block.ts'
import type { Names } from '../names.ts'
import { wording, wordingOf } from '../wording.ts'
import { say } from '../words/say.ts'
import { scoresHead, swimlaneHead } from './heads.ts'
import { lagSaid } from './lag.ts'

/** One cell of the document: which row and column of its block it is, what it says, and the lines that prove it. */
interface Cell {
  readonly row: number
  readonly column: string
  readonly text: string
  readonly lines: readonly EventNumber[]
}

/** Writes one kind of block as cells. */
type BlockWriter<Kind extends Block['kind']> = (block: Extract<Block, { kind: Kind }>, names: Names) => readonly Cell[]

/** What the columns of the sheet are called. */
const HEAD = ['section', 'part', 'row', 'column', 'text', 'lines'] satisfies readonly string[]

const cell = (row: number, column: string, text: string, lines: readonly EventNumber[] = []): Cell => ({
  row,
  column,
  text,
  lines,
})

const spoken = (row: number, column: string, said: Said, names: Names): Cell =>
  cell(
    row,
    column,
    wordingOf(said, names),
    said.flatMap(({ cites }) => cites),
  )

const fields: BlockWriter<'fields'> = (block, names) =>
  block.fields.map(({ label, value }, n) => spoken(n + 1, wording(label, names), value, names))

const list: BlockWriter<'list'> = ({ items }, names) => items.map((item, n) => spoken(n + 1, '', item, names))

const table: BlockWriter<'table'> = ({ columns, rows }, names) => {
  const head = columns.map((column) => wording(column, names))
  return rows.flatMap((row, n) => row.map((said, place) => spoken(n + 1, head[place] ?? '', said, names)))
}

const scores: BlockWriter<'scores'> = ({ rows }, names) => {
  const head = scoresHead(rows).map((column) => wording(column, names))
  return rows.flatMap(({ label, points, rating, said, cites }, n) => {
    const numbers = head.length > 2 ? [points === undefined ? '' : String(points), rating ?? ''] : []
    const texts = [wording(label, names), ...numbers, wordingOf(said, names)]
    return texts.map((text, place) => cell(n + 1, head[place] ?? '', text, cites))
  })
}

const swimlane: BlockWriter<'swimlane'> = ({ marks }, names) => {
  const head = swimlaneHead.map((column) => wording(column, names))
  const at = (time: number | undefined): string => (time === undefined ? '' : formatTime(time as ExerciseTime))
  const worded = (claim: Claim | undefined): string => (claim === undefined ? '' : wording(claim, names))
  return marks.flatMap(({ id, title, asked, happened, reference, laterThanAsked, laterThanReference, cites }, n) => {
    const milestone = worded(say('timeline/milestone', { id, title: String(title.with['text'] ?? '') }))
    const lags = [worded(lagSaid(laterThanAsked)), worded(lagSaid(laterThanReference))]
    const texts = [milestone, at(asked), at(happened), at(reference), ...lags]
    return texts.map((text, place) => cell(n + 1, head[place] ?? '', text, cites))
  })
}

/** One entry per kind of block; a new kind does not compile until it can be written. */
const writers: { readonly [Kind in Block['kind']]: BlockWriter<Kind> } = {
  heading: () => [],
  paragraph: ({ text }, names) => [spoken(1, '', text, names)],
  fields,
  list,
  table,
  quotation: ({ words, cites }) => [cell(1, '', words, cites)],
  scores,
  swimlane,
}

function cellsOf<Kind extends Block['kind']>(block: Extract<Block, { kind: Kind }>, names: Names): readonly Cell[] {
  const writer: BlockWriter<Kind> = writers[block.kind as Kind]
  return writer(block, names)
}

/**
 * The document for a spreadsheet (RFC 4180, UTF-8 with its mark, so that Excel reads it as such): a line for every cell, with the
 * section and the block it stands in. What would begin a formula gets an apostrophe before it and stays text.
 */
export function writeCsv({ title, headline, summary, blocks, footnotes, names }: Debrief): string {
  const lines: (readonly [section: string, part: string, cell: Cell])[] = [
    ['', 'title', cell(1, '', wording(title, names))],
    ['', 'headline', spoken(1, '', headline, names)],
    ['', 'summary', spoken(1, '', summary, names)],
  ]
  let section = ''
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level <= 2) section = wording(block.text, names)
    const part = 'id' in block ? block.id : block.kind
    for (const one of cellsOf(block, names)) lines.push([section, part, one])
  }
  const last = wording(say('document/lines', {}), names)
  for (const { number, at, text } of footnotes)
    lines.push([last, 'line', cell(number, formatTime(at as ExerciseTime), wording(text, names), [number])])
  const data = lines.map(([inSection, part, { row, column, text, lines: cites }]) => [
    ...[inSection, part, String(row), column, text],
    [...new Set(cites)].join(' '),
  ])
  return `\uFEFF${Papa.unparse({ fields: [...HEAD], data }, { escapeFormulae: true, newline: '\r\n' })}\r\n`
}
