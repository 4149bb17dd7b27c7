import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type Command, explainRefusal } from '@/engine/index.ts'
import type { EventNumber, SeatId } from '@/kernel/index.ts'
import { useBriefing, usePermission, useSend, useTable, useTellingTitle } from '../../console/desk/table-context.ts'
import { TextArea } from '../../console/fields/text-area.tsx'
import { Button, classes, Icon, Moon } from '../../parts/index.ts'
import { useText } from '../../words/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { SelectLine } from '../papers/select-line.tsx'
import { emptyNote, type NoteDraft, observe } from './note-draft.ts'
import css from './observations.module.css'
import { lit, ratings } from './ratings.ts'

interface NoteFormProps {
  /** Counts up each time the focus has to go to the note. */
  readonly calls: number
  /** The line the note rests on, in words, and how to let go of it. */
  readonly cited?: { readonly line: EventNumber; readonly says: string; readonly drop: () => void } | undefined
}

/** A note: of whom, on which capability or phase, what was seen, and how well it went. */
export function NoteForm({ calls, cited }: NoteFormProps) {
  const { observations: words } = useDeskWords()
  const { playbook } = useBriefing()
  const send = useSend()
  const [note, setNote] = useState<NoteDraft>(emptyNote)
  const area = useRef<HTMLTextAreaElement>(null)
  const answered = useRef(0)
  useEffect(() => {
    if (answered.current === calls) return
    answered.current = calls
    area.current?.focus()
  }, [calls])
  const phase = useTable((table) => table.exercise.phase)
  const command = observe(note, phase, cited?.line)
  const permission = usePermission(command ?? unsaid)
  const whyNot = command === undefined || permission.allowed ? '' : explainRefusal(permission.refusal, playbook)
  const save = (submitted: FormEvent) => {
    submitted.preventDefault()
    if (command === undefined) return area.current?.focus()
    if (!permission.allowed) return
    send(command)
    setNote({ ...emptyNote, about: note.about })
    cited?.drop()
  }
  return (
    <form className={css['form']} onSubmit={save} aria-label={words.form}>
      <Subject note={note} onNote={setNote} />
      <TextArea area={area} label={words.text} rows={3} text={note.text} onText={(said) => setNote({ ...note, text: said })} />
      {cited !== undefined && (
        <p className={css['cited']}>
          <span>{words.cites(cited.says)}</span>
          <button type="button" className={css['drop']} aria-label={words.dropCited} onClick={cited.drop}>
            <Icon name="cross" size={15} />
          </button>
        </p>
      )}
      <div className={css['foot']}>
        <fieldset className={css['ratings']} aria-label={words.rating}>
          {ratings.map((rating) => (
            <button
              key={rating}
              type="button"
              className={classes(css['rating'], note.rating === rating && css['chosen'])}
              aria-pressed={note.rating === rating}
              aria-label={`${rating}, ${words.ratings[rating]}`}
              onClick={() => setNote({ ...note, rating: note.rating === rating ? undefined : rating })}
            >
              <Moon lit={lit[rating]} size={16} /> {rating}
            </button>
          ))}
        </fieldset>
        <Button type="submit" size="small" loudness="primary" aria-disabled={command === undefined || whyNot !== ''}>
          {words.save}
        </Button>
      </div>
      <p role="status" className={css['whyNot']}>
        {whyNot}
      </p>
      <p className={css['legend']}>{words.legend}</p>
    </form>
  )
}

/** Asked about while nothing was said. */
const unsaid: Command = { kind: 'end', reason: '' }

interface SubjectProps {
  readonly note: NoteDraft
  readonly onNote: (note: NoteDraft) => void
}

/** Whom a note is about, and which capability or phase. */
function Subject({ note, onNote }: SubjectProps) {
  const { observations: words } = useDeskWords()
  const text = useText()
  const { playbook } = useBriefing()
  const seatTitle = useTellingTitle()
  const houses = Object.values(playbook.organisations).map(({ id, title }) => ({ value: id, title: text(title) }))
  const seats = (Object.keys(playbook.roles) as SeatId[]).map((value) => ({ value, title: seatTitle(value) }))
  const capabilities = Object.values(playbook.capabilities).map(({ id, title }) => ({ value: `of ${id}`, title: text(title) }))
  const phases = playbook.phases.map(({ id, title }) => ({ value: `in ${id}`, title: words.inPhase(text(title)) }))
  return (
    <div className={css['pair']}>
      <SelectLine
        label={words.about}
        of={[{ value: '', title: words.everybody }, ...houses, ...seats]}
        chosen={note.about}
        onChoose={(about) => onNote({ ...note, about })}
      />
      <SelectLine
        label={words.capability}
        of={[{ value: '', title: words.noCapability }, ...capabilities, ...phases]}
        chosen={note.capability !== '' ? `of ${note.capability}` : note.phase !== '' ? `in ${note.phase}` : ''}
        onChoose={(chosen) =>
          onNote({
            ...note,
            capability: chosen.startsWith('of ') ? chosen.slice(3) : '',
            phase: chosen.startsWith('in ') ? chosen.slice(3) : '',
          })
        }
      />
    </div>
  )
}
