import { useCallback, useMemo } from 'react'
import { linesThatCount } from '@/client/index.ts'
import { type EventNumber, formatTime } from '@/kernel/index.ts'
import { useTable, useTableList } from '../../console/desk/table-context.ts'
import { RefusalNote } from '../../console/notes/refusal-note.tsx'
import { DeskPanel } from '../../desk/desk-panel.tsx'
import { observationsIn } from '../../desk/observations/note-draft.ts'
import { NoteForm } from '../../desk/observations/note-form.tsx'
import { NoteList } from '../../desk/observations/note-list.tsx'
import { useEvaluatorWords } from '../../words/use-evaluator-words.ts'
import css from './evaluator.module.css'
import { useLineWords } from './use-line-words.ts'

interface OwnNotesProps {
  /** Counts up each time the focus has to go to the note. */
  readonly calls: number
  /** The line the next note rests on. */
  readonly cited: EventNumber | undefined
  readonly onDrop: () => void
}

/** An evaluator's own notes: the one being written, and those before it. */
export function OwnNotes({ calls, cited, onDrop }: OwnNotesProps) {
  const { notes: words } = useEvaluatorWords()
  const notes = useTableList(observationsIn)
  const says = useCitedWords()
  const said = cited === undefined ? undefined : says(cited)
  const back = useTable(({ lines }) => lines.findLast(({ event }) => event.kind === 'rewound'))
  return (
    <DeskPanel id="notes" title={words.title} aside={words.private}>
      <RefusalNote />
      {back?.event.kind === 'rewound' && <p className={css['hint']}>{words.taken(formatTime(back.event.to))}</p>}
      <NoteForm
        calls={calls}
        cited={cited === undefined || said === undefined ? undefined : { line: cited, says: said, drop: onDrop }}
      />
      {notes.length === 0 ? <p className={css['none']}>{words.none}</p> : <NoteList notes={notes} says={says} />}
    </DeskPanel>
  )
}

/** What a line says, by this device's own count of it; undefined where it does not count any more. */
export function useCitedWords(): (line: EventNumber) => string | undefined {
  const lines = useTable((table) => table.lines)
  const known = useMemo(() => new Map(linesThatCount({ lines }).map((line) => [line.number, line])), [lines])
  const words = useLineWords()
  return useCallback(
    (number) => {
      const line = known.get(number)
      return line === undefined ? undefined : `${formatTime(line.at)}, ${words(line)}`
    },
    [known, words],
  )
}
