import { type Debrief, wording } from '@/debrief/index.ts'
import { type ExerciseTime, formatTime } from '@/kernel/index.ts'
import { Dialog } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import css from './lines.module.css'
import type { OpenLines } from './lines-context.ts'

interface LinesDialogProps {
  readonly debrief: Debrief
  readonly lines: OpenLines | undefined
  readonly onClose: () => void
}

/** The lines of the log behind a claim, in words, each with its number and time. */
export function LinesDialog({ debrief, lines, onClose }: LinesDialogProps) {
  const { lines: words } = useWords().debrief
  if (lines === undefined) return null
  return (
    <Dialog open width="wide" title={words.title} onClose={onClose}>
      <p className={css['about']}>
        {words.about}: {lines.about}
      </p>
      <ol className={css['list']}>
        {lines.numbers.map((number) => {
          const footnote = debrief.footnotes.find((known) => known.number === number)
          return (
            <li key={number} className={css['line']}>
              <span className={css['number']}>{words.line(number)}</span>
              <span className={css['time']}>{footnote && formatTime(footnote.at as ExerciseTime)}</span>
              <span>{footnote ? wording(footnote.text, debrief.names) : words.withheld}</span>
            </li>
          )
        })}
      </ol>
    </Dialog>
  )
}
