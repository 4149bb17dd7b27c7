import { type ExerciseTime, formatTime } from '@/kernel/index.ts'
import type { Block } from '../../block.ts'
import type { Names } from '../../names.ts'
import { say } from '../../words/say.ts'
import { scoresHead, swimlaneHead } from '../heads.ts'
import { lagSaid } from '../lag.ts'
import type { Notes } from '../notes.ts'
import { asLineStart, escapeMarkdown } from './escape-markdown.ts'
import { marks, said, words } from './inline.ts'

/** Writes one kind of block, without the blank lines around it. */
type BlockWriter<Kind extends Block['kind']> = (block: Extract<Block, { kind: Kind }>, names: Names, notes: Notes) => string

/** What stands where a lane has no mark. */
const NONE = '–'

const heading: BlockWriter<'heading'> = ({ level, text }, names) => `${'#'.repeat(level)} ${words(text, names)}`

const paragraph: BlockWriter<'paragraph'> = ({ text }, names, notes) => asLineStart(said(text, names, notes))

const fields: BlockWriter<'fields'> = (block, names, notes) =>
  block.fields.map(({ label, value }) => `- **${words(label, names)}:** ${said(value, names, notes)}`).join('\n')

const list: BlockWriter<'list'> = ({ ordered, items }, names, notes) =>
  items.map((item, index) => `${ordered ? `${index + 1}.` : '-'} ${asLineStart(said(item, names, notes))}`).join('\n')

const table: BlockWriter<'table'> = ({ columns, rows }, names, notes) =>
  grid(
    columns.map((column) => words(column, names)),
    rows.map((row) => row.map((cell) => said(cell, names, notes))),
  )

/** Each line as it was written; a hard break keeps them apart, an empty one stays empty. */
const quotation: BlockWriter<'quotation'> = ({ words: text, cites }, _names, notes) => {
  const lines = text.split('\n')
  return lines
    .map((line, n) => {
      const shown = asLineStart(escapeMarkdown(line))
      const broken = shown !== '' && (lines[n + 1] ?? '').trim() !== '' ? '\\' : ''
      return `> ${shown}${broken}${n === lines.length - 1 ? ` ${marks(cites, notes)}` : ''}`.trimEnd()
    })
    .join('\n')
}

const scores: BlockWriter<'scores'> = ({ rows }, names, notes) => {
  const head = scoresHead(rows)
  const numbered = head.length > 2
  return grid(
    head.map((claim) => words(claim, names)),
    rows.map(({ label, points, rating, said: claims }) => [
      words(label, names),
      ...(numbered ? [points === undefined ? '' : String(points), rating ?? ''] : []),
      said(claims, names, notes),
    ]),
  )
}

const swimlane: BlockWriter<'swimlane'> = ({ marks: milestones }, names, notes) => {
  const at = (time: number | undefined): string => (time === undefined ? NONE : formatTime(time as ExerciseTime))
  const lag = (minutes: number | undefined): string => {
    const claim = lagSaid(minutes)
    return claim === undefined ? NONE : words(claim, names)
  }
  return grid(
    swimlaneHead.map((claim) => words(claim, names)),
    milestones.map(({ id, title, asked, happened, reference, laterThanAsked, laterThanReference, cites }) => [
      words(say('timeline/milestone', { id, title: String(title.with['text'] ?? '') }), names),
      at(asked),
      `${at(happened)}${marks(cites, notes)}`,
      at(reference),
      lag(laterThanAsked),
      lag(laterThanReference),
    ]),
  )
}

function grid(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
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

/** One block as Markdown. */
export function writeBlock<Kind extends Block['kind']>(
  block: Extract<Block, { kind: Kind }>,
  names: Names,
  notes: Notes,
): string {
  const writer: BlockWriter<Kind> = writers[block.kind as Kind]
  return writer(block, names, notes)
}
