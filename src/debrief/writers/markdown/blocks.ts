import { type Claim, type ExerciseTime, formatTime } from '@/kernel/index.ts'
import type { Block, ScoreRow } from '../../block.ts'
import type { Names } from '../../names.ts'
import { say } from '../../words/say.ts'
import { marks, said, words } from './inline.ts'

/** Writes one kind of block, without the blank lines around it. */
type BlockWriter<Kind extends Block['kind']> = (block: Extract<Block, { kind: Kind }>, names: Names) => string

/** A score that rests on more lines than this lists them under its table instead of inside. */
const LINES_IN_A_CELL = 6

const heading: BlockWriter<'heading'> = ({ level, text }, names) => `${'#'.repeat(level)} ${words(text, names)}`

const paragraph: BlockWriter<'paragraph'> = ({ text }, names) => said(text, names)

const fields: BlockWriter<'fields'> = (block, names) =>
  block.fields.map(({ label, value }) => `- **${words(label, names)}:** ${said(value, names)}`).join('\n')

const list: BlockWriter<'list'> = ({ ordered, items }, names) =>
  items.map((item, index) => `${ordered ? `${index + 1}.` : '-'} ${said(item, names)}`).join('\n')

const table: BlockWriter<'table'> = ({ columns, rows }, names) =>
  grid(
    columns.map((column) => words(column, names)),
    rows.map((row) => row.map((cell) => said(cell, names))),
  )

const scores: BlockWriter<'scores'> = ({ rows }, names) => {
  const head = [
    say('document/subject', {}),
    say('document/points', {}),
    say('document/rating', {}),
    say('document/rests-on', {}),
  ].map((claim) => words(claim, names))
  const long = rows.filter(({ cites }) => cites.length > LINES_IN_A_CELL)
  const lines = long.map(({ label, cites }) => `- ${words(label, names)}: ${marks(cites)}`)
  const body = rows.map((row) => scoreCells(row, names, long.includes(row)))
  return lines.length === 0 ? grid(head, body) : `${grid(head, body)}\n\n${lines.join('\n')}`
}

function scoreCells({ label, points, rating, said: claims }: ScoreRow, names: Names, short: boolean): readonly string[] {
  const cell = short ? claims.map((claim) => words(claim, names)).join(' ') : said(claims, names)
  return [words(label, names), points === undefined ? '' : String(points), rating ?? '', cell]
}

const swimlane: BlockWriter<'swimlane'> = ({ marks: milestones }, names) => {
  const none = words(say('document/none', {}), names)
  const at = (time: number | undefined): string => (time === undefined ? none : formatTime(time as ExerciseTime))
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
