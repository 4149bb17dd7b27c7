import { type Claim, type ExerciseTime, formatTime } from '@/kernel/index.ts'
import type { Block } from '../../block.ts'
import type { Names } from '../../names.ts'
import { wordingOf } from '../../wording.ts'
import { say } from '../../words/say.ts'
import { asLineStart, escapeMarkdown } from './escape-markdown.ts'
import { marks, said, words } from './inline.ts'

/** Writes one kind of block, without the blank lines around it. */
type BlockWriter<Kind extends Block['kind']> = (block: Extract<Block, { kind: Kind }>, names: Names) => string

/** A score that rests on more lines than this lists them under its table instead of inside. */
const LINES_IN_A_CELL = 6

/** What stands where a lane has no mark. */
const NONE = '–'

const heading: BlockWriter<'heading'> = ({ level, text }, names) => `${'#'.repeat(level)} ${words(text, names)}`

const paragraph: BlockWriter<'paragraph'> = ({ text }, names) => asLineStart(said(text, names))

const fields: BlockWriter<'fields'> = (block, names) =>
  block.fields.map(({ label, value }) => `- **${words(label, names)}:** ${said(value, names)}`).join('\n')

const list: BlockWriter<'list'> = ({ ordered, items }, names) =>
  items.map((item, index) => `${ordered ? `${index + 1}.` : '-'} ${asLineStart(said(item, names))}`).join('\n')

const table: BlockWriter<'table'> = ({ columns, rows }, names) =>
  grid(
    columns.map((column) => words(column, names)),
    rows.map((row) => row.map((cell) => said(cell, names))),
  )

const scores: BlockWriter<'scores'> = ({ rows }, names) => {
  const numbered = rows.some(({ points, rating }) => points !== undefined || rating !== undefined)
  const head = [
    say('document/subject', {}),
    ...(numbered ? [say('document/points', {}), say('document/rating', {})] : []),
    say('document/rests-on', {}),
  ].map((claim) => words(claim, names))
  const long = rows.filter(({ cites }) => cites.length > LINES_IN_A_CELL)
  const lines = long.map(({ label, cites }) => `- ${words(label, names)}: ${marks(cites)}`)
  const body = rows.map((row) => [
    words(row.label, names),
    ...(numbered ? [row.points === undefined ? '' : String(row.points), row.rating ?? ''] : []),
    long.includes(row) ? escapeMarkdown(wordingOf(row.said, names)) : said(row.said, names),
  ])
  return lines.length === 0 ? grid(head, body) : `${grid(head, body)}\n\n${lines.join('\n')}`
}

const swimlane: BlockWriter<'swimlane'> = ({ marks: milestones }, names) => {
  const at = (time: number | undefined): string => (time === undefined ? NONE : formatTime(time as ExerciseTime))
  const head: readonly Claim[] = [
    say('document/milestone', {}),
    say('document/asked', {}),
    say('document/happened', {}),
    say('document/reference', {}),
  ]
  return grid(
    head.map((claim) => words(claim, names)),
    milestones.map(({ id, title, asked, happened, reference, cites }) => [
      words(say('timeline/milestone', { id, title: String(title.with['text'] ?? '') }), names),
      at(asked),
      `${at(happened)}${marks(cites)}`,
      at(reference),
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
  scores,
  swimlane,
}

/** One block as Markdown. */
export function writeBlock<Kind extends Block['kind']>(block: Extract<Block, { kind: Kind }>, names: Names): string {
  const writer: BlockWriter<Kind> = writers[block.kind as Kind]
  return writer(block, names)
}
