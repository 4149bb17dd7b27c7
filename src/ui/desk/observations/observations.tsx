import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type Command, explainRefusal } from '@/engine/index.ts'
import { formatTime, type OrganisationId, type SeatId } from '@/kernel/index.ts'
import type { Rating } from '@/scoring/index.ts'
import { useBriefing, usePermission, useSeatTitle, useSend, useTable, useTableList } from '../../console/desk/table-context.ts'
import { TextArea } from '../../console/fields/text-area.tsx'
import { Button, classes, Moon, SeatName } from '../../parts/index.ts'
import { useText } from '../../words/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useFacilitator } from '../desk-context.ts'
import { DeskPanel } from '../desk-panel.tsx'
import { SelectLine } from '../papers/select-line.tsx'
import { emptyNote, type NoteDraft, observationsIn, observe } from './note-draft.ts'
import css from './observations.module.css'

const ratings = ['P', 'S', 'M', 'U'] as const satisfies readonly Rating[]
/** The moon of each rating: full, gibbous, half, new. */
const lit = { P: 1, S: 0.78, M: 0.5, U: 0 } as const satisfies Readonly<Record<Rating, number>>

/** The facilitator's own notes: what was seen, of whom, how well it went. */
export function Observations() {
  const { observations: words } = useDeskWords()
  return (
    <DeskPanel id="observations" title={words.title} aside={words.private}>
      <NoteForm />
      <Notes />
    </DeskPanel>
  )
}

function NoteForm() {
  const { observations: words } = useDeskWords()
  const text = useText()
  const { playbook } = useBriefing()
  const seatTitle = useSeatTitle()
  const send = useSend()
  const { noteCalls } = useFacilitator().desk
  const [note, setNote] = useState<NoteDraft>(emptyNote)
  const area = useRef<HTMLTextAreaElement>(null)
  const answered = useRef(0)
  useEffect(() => {
    if (answered.current === noteCalls) return
    answered.current = noteCalls
    area.current?.focus()
  }, [noteCalls])
  const phase = useTable((table) => table.exercise.phase)
  const command = observe(note, phase)
  const permission = usePermission(command ?? unsaid)
  const whyNot = command === undefined || permission.allowed ? '' : explainRefusal(permission.refusal, playbook)
  const save = (submitted: FormEvent) => {
    submitted.preventDefault()
    if (command === undefined) return area.current?.focus()
    if (!permission.allowed) return
    send(command)
    setNote({ ...emptyNote, about: note.about })
  }
  const houses = Object.values(playbook.organisations).map(({ id, title }) => ({ value: id, title: text(title) }))
  const seats = (Object.keys(playbook.roles) as SeatId[]).map((value) => ({ value, title: seatTitle(value) }))
  const capabilities = Object.values(playbook.capabilities).map(({ id, title }) => ({ value: id, title: text(title) }))
  return (
    <form className={css['form']} onSubmit={save}>
      <div className={css['pair']}>
        <SelectLine
          label={words.about}
          of={[{ value: '', title: words.everybody }, ...houses, ...seats]}
          chosen={note.about}
          onChoose={(about) => setNote({ ...note, about })}
        />
        <SelectLine
          label={words.capability}
          of={[{ value: '', title: words.noCapability }, ...capabilities]}
          chosen={note.capability}
          onChoose={(capability) => setNote({ ...note, capability })}
        />
      </div>
      <TextArea area={area} label={words.text} rows={3} text={note.text} onText={(said) => setNote({ ...note, text: said })} />
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

/** A seat, or a whole company. */
function About({ about }: { readonly about: SeatId | OrganisationId }) {
  const text = useText()
  const { playbook } = useBriefing()
  const house = playbook.organisations[about as OrganisationId]
  return house === undefined ? <SeatName seat={about as SeatId} playbook={playbook} size={14} /> : <b>{text(house.title)}</b>
}

function Notes() {
  const { observations: words } = useDeskWords()
  const text = useText()
  const { playbook } = useBriefing()
  const notes = useTableList(observationsIn)
  if (notes.length === 0) return <p className={css['none']}>{words.none}</p>
  return (
    <ul className={css['notes']}>
      {notes.map(({ number, at, event }) => {
        const capability = event.capability === undefined ? undefined : playbook.capabilities[event.capability]
        return (
          <li key={number} className={css['note']}>
            <p className={css['head']}>
              <time className={css['time']}>{formatTime(at)}</time>
              {event.about === undefined ? <b>{words.everybody}</b> : <About about={event.about} />}
              {capability !== undefined && <span className={css['capability']}>{text(capability.title)}</span>}
              {event.rating !== undefined && (
                <span className={css['given']}>
                  <Moon lit={lit[event.rating]} size={16} name={words.ratings[event.rating]} /> {event.rating}
                </span>
              )}
            </p>
            <p>{event.text}</p>
          </li>
        )
      })}
    </ul>
  )
}
