import { type ExerciseTime, formatTime } from '@/kernel/index.ts'
import type { Debrief, Footnote } from '../../block.ts'
import type { Names } from '../../names.ts'
import { say } from '../../words/say.ts'
import { openNotes } from '../notes.ts'
import { writeBlock } from './blocks.ts'
import { asLineStart, escapeMarkdown } from './escape-markdown.ts'
import { eachMark, marks, said, words } from './inline.ts'

/** The document as GitHub-flavoured Markdown, with a footnote for every line of the log it rests on. */
export function writeMarkdown({ title, headline, summary, blocks, footnotes, names }: Debrief): string {
  const notes = openNotes()
  const parts = [
    `# ${words(title, names)}`,
    headline.map((claim) => `**${words(claim, names)}**${marks(claim.cites, notes)}`).join(' '),
    asLineStart(said(summary, names, notes)),
    ...blocks.map((block) => writeBlock(block, names, notes)),
    ...(footnotes.length === 0 ? [] : [`## ${words(say('document/lines', {}), names)}`]),
    ...footnotes.map((footnote) => noteOf(footnote, names)),
  ]
  // The words before the marks keep readers without footnotes from taking this for the address of a link.
  const lines = words(say('document/lines', {}), names)
  const gathered = notes.gathered().map(({ name, cites }) => `[^${name}]: ${lines}: ${eachMark(cites)}`)
  return `${[...parts, ...gathered].join('\n\n')}\n`
}

function noteOf({ number, at, text, wall }: Footnote, names: Names): string {
  const recorded = wall === undefined ? '' : ` (${words(say('document/wall', { wall }), names)})`
  return `[^${number}]: ${escapeMarkdown(formatTime(at as ExerciseTime))} ${words(text, names)}${recorded}`
}
