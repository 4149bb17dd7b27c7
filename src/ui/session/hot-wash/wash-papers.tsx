import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { type Column, type Command, explainRefusal, type SelfAnswers, type Standing, standingsOf } from '@/engine/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import { usePermission, useSend, useTellingTitle } from '../../console/desk/table-context.ts'
import { TextArea } from '../../console/fields/text-area.tsx'
import { Button, Choices, Dialog } from '../../parts/index.ts'
import { useHotWashWords } from '../../words/use-hot-wash-words.ts'
import { Field } from '../field.tsx'
import { columns, commandsToGroup, placesFor } from './board.ts'
import { seatOf, useHotWash, usePlaybook, useSendAll, type WashPaper } from './hot-wash-context.ts'
import css from './wash-papers.module.css'

/** What lies over the board. */
export function WashPapers({ paper }: { readonly paper: WashPaper | undefined }) {
  const { me } = useHotWash()
  const seat = seatOf(me)
  if (paper === undefined) return null
  switch (paper.kind) {
    case 'write':
      return <WritePaper column={paper.column} />
    case 'change':
      return <ChangePaper note={paper.note} />
    case 'move':
      return <MovePaper note={paper.note} />
    case 'group':
      return <GroupPaper key={paper.notes.join()} paper={paper} />
    case 'rate':
      return seat === undefined ? null : <RatePaper seat={seat} />
    case 'close':
      return <ClosePaper />
    case 'clock':
      return <ClockPaper />
  }
}

interface FormProps {
  readonly title: string
  readonly now: string
  /** Why it cannot be done yet; empty: it can. It is said once somebody tried. */
  readonly whyNot: string
  readonly onDone: () => void
  readonly children: ReactNode
  /** What stands at the left of the buttons. */
  readonly aside?: ReactNode
}

/** A paper with a form. */
function FormPaper({ title, now, whyNot, onDone, children, aside }: FormProps) {
  const words = useHotWashWords()
  const { lay } = useHotWash()
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (whyNot !== '') return
    onDone()
    lay(undefined)
  }
  return (
    <Dialog open sheet title={title} onClose={() => lay(undefined)}>
      <form className={css['form']} onSubmit={submit}>
        {children}
        <p role="status" className={css['whyNot']}>
          {tried && whyNot}
        </p>
        <div className={css['buttons']}>
          {aside}
          <Button onClick={() => lay(undefined)}>{words.cancel}</Button>
          <Button type="submit" loudness="primary" aria-disabled={whyNot !== ''}>
            {now}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** Why a command would be refused, or an empty sentence. */
function useWhyNot(command: Command): string {
  const playbook = usePlaybook()
  const permission = usePermission(command)
  return permission.allowed ? '' : explainRefusal(permission.refusal, playbook)
}

/** As whom a note is written: a seat for itself, the facilitator without one. */
function useBy(): { readonly seat?: SeatId } {
  const seat = seatOf(useHotWash().me)
  return seat === undefined ? {} : { seat }
}

function WritePaper({ column: at }: { readonly column: Column }) {
  const words = useHotWashWords()
  const { wash } = useHotWash()
  const send = useSend()
  const by = useBy()
  const [column, choose] = useState(at)
  const [text, write] = useState('')
  const command = { kind: 'write-note', ...by, column, text: text.trim() } as Command
  return (
    <FormPaper title={words.write.title} now={words.write.now} whyNot={useWhyNot(command)} onDone={() => send(command)}>
      <Choices<Column>
        shape="row"
        legend={words.write.column}
        choices={columns.map((value) => ({ value, title: words.columns[value] }))}
        chosen={column}
        onChoose={choose}
      />
      <TextArea label={words.write.text} hint={words.naming[wash.naming]} rows={3} text={text} onText={write} />
    </FormPaper>
  )
}

function ChangePaper({ note: id }: { readonly note: string }) {
  const words = useHotWashWords()
  const { wash, lay } = useHotWash()
  const send = useSend()
  const by = useBy()
  const note = wash.notes.find((one) => one.note === id)
  const [text, write] = useState(note?.text ?? '')
  const command = { kind: 'change-note', ...by, note: id, text: text.trim() } as Command
  const takeDown = () => {
    send({ kind: 'remove-note', ...by, note: id } as Command)
    lay(undefined)
  }
  return (
    <FormPaper
      title={words.change.title}
      now={words.change.now}
      whyNot={useWhyNot(command)}
      onDone={() => send(command)}
      aside={
        <span className={css['first']}>
          <Button onClick={takeDown}>{words.change.takeDown}</Button>
        </span>
      }
    >
      <TextArea label={words.write.text} hint={words.change.hint} rows={3} text={text} onText={write} />
    </FormPaper>
  )
}

/** How long everybody has to vote. */
function ClockPaper() {
  const { clock } = useHotWashWords()
  const { ask } = useHotWash()
  const [written, write] = useState('5')
  const minutes = /^\d{1,2}$/.test(written.trim()) ? Number(written) : 0
  const whyNot = minutes >= 1 && minutes <= 60 ? '' : clock.noNumber
  return (
    <FormPaper
      title={clock.title}
      now={clock.now}
      whyNot={whyNot}
      onDone={() => void ask({ kind: 'vote-clock', left: minutes * 60, runs: true })}
    >
      <p>{clock.text}</p>
      <Field
        label={clock.minutes}
        hint={clock.hint}
        inputMode="numeric"
        value={written}
        onChange={({ target }) => write(target.value)}
      />
    </FormPaper>
  )
}

/** Where a note can go, as a menu: what dragging does, for everybody who does not drag. */
function MovePaper({ note: id }: { readonly note: string }) {
  const words = useHotWashWords()
  const { wash, lay, move } = useHotWash()
  const note = wash.notes.find((one) => one.note === id)
  if (note === undefined) return null
  const others = wash.notes.some((one) => one.column === note.column && one !== note)
  return (
    <Dialog open sheet title={words.move.title} onClose={() => lay(undefined)}>
      <blockquote className={css['quote']}>{note.text}</blockquote>
      <ul className={css['menu']}>
        {others && (
          <li>
            <Button wide onClick={() => lay({ kind: 'group', column: note.column, notes: [id] })}>
              {words.move.newGroup}
            </Button>
          </li>
        )}
        {placesFor(wash, note).map((place) => (
          <li key={JSON.stringify(place)}>
            <Button
              wide
              onClick={() => {
                lay(undefined)
                move(id, place)
              }}
            >
              {words.move.to(place, wash.groups)}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

/** Names a group and says which notes of a column are in it. */
function GroupPaper({ paper: { column: at, notes: picked, named } }: { readonly paper: Extract<WashPaper, { kind: 'group' }> }) {
  const words = useHotWashWords()
  const { wash, lay } = useHotWash()
  const sendAll = useSendAll()
  const [column, setColumn] = useState(at)
  const [chosen, choose] = useState(picked)
  const [title, write] = useState(named?.title ?? '')
  const inColumn = wash.notes.filter((note) => note.column === column || chosen.includes(note.note))
  const notes = inColumn.filter(({ note }) => chosen.includes(note)).map(({ note }) => note)
  // A note let go on one of another column comes over to it first.
  const across = wash.notes.filter((note) => notes.includes(note.note) && note.column !== column)
  const here = notes.filter((note) => !across.some((one) => one.note === note))
  const possible = useWhyNot({ kind: 'group-notes', title: title.trim(), notes: across.length > 0 ? here : notes })
  const whyNot =
    title.trim() === '' ? words.group.noName : notes.length < 2 ? words.group.tooSmall : across.length > 0 ? '' : possible
  const done = () =>
    sendAll([
      ...across.map(({ note }): Command => ({ kind: 'move-note', note, column })),
      ...commandsToGroup(wash, title.trim(), notes),
      ...(named !== undefined && !notes.some((note) => named.notes.includes(note))
        ? [{ kind: 'ungroup', group: named.group } as const]
        : []),
    ])
  const takeApart = () => {
    if (named !== undefined) sendAll([{ kind: 'ungroup', group: named.group }])
    lay(undefined)
  }
  return (
    <FormPaper
      title={named === undefined ? words.group.title : words.group.titleNamed(named.title)}
      now={words.group.now}
      whyNot={whyNot}
      onDone={done}
      {...(named !== undefined && {
        aside: (
          <span className={css['first']}>
            <Button onClick={takeApart}>{words.group.takeApart}</Button>
          </span>
        ),
      })}
    >
      {picked.length === 0 && (
        <Choices<Column>
          shape="row"
          legend={words.write.column}
          choices={columns.map((value) => ({ value, title: words.columns[value] }))}
          chosen={column}
          onChoose={(one) => {
            setColumn(one)
            choose([])
          }}
        />
      )}
      <Field label={words.group.name} value={title} maxLength={80} onChange={({ target }) => write(target.value)} />
      <fieldset className={css['checks']}>
        <legend>{words.group.notes}</legend>
        {inColumn.length < 2 && <p>{words.group.tooFew}</p>}
        {inColumn.map(({ note, text }) => (
          <label key={note} className={css['check']}>
            <input
              type="checkbox"
              checked={chosen.includes(note)}
              onChange={({ target }) => choose(target.checked ? [...chosen, note] : chosen.filter((one) => one !== note))}
            />
            {text}
          </label>
        ))}
      </fieldset>
    </FormPaper>
  )
}

const steps = ['1', '2', '3', '4', '5'] as const
const questions = ['duties', 'whom', 'time'] as const

function RatePaper({ seat }: { readonly seat: SeatId }) {
  const words = useHotWashWords()
  const { wash } = useHotWash()
  const send = useSend()
  const before = wash.ratings.find(({ by }) => by === seat)?.answers
  const [answers, answer] = useState<Partial<SelfAnswers>>(before ?? {})
  const { duties, whom, time } = answers
  const whole = duties !== undefined && whom !== undefined && time !== undefined
  const rate = () => {
    if (whole) send({ kind: 'rate-self', seat, answers: { duties, whom, time } })
  }
  return (
    <FormPaper title={words.rate.title} now={words.rate.now} whyNot={whole ? '' : words.rate.missing} onDone={rate}>
      <p>{words.rate.text}</p>
      {questions.map((asked) => (
        <Choices<(typeof steps)[number]>
          key={asked}
          shape="row"
          legend={words.rate.questions[asked]}
          choices={steps.map((value) => ({ value, title: value }))}
          chosen={steps.find((step) => Number(step) === answers[asked])}
          onChoose={(value) => answer({ ...answers, [asked]: Number(value) })}
        />
      ))}
    </FormPaper>
  )
}

/** The most that is carried before somebody says otherwise. */
const TOP = 5

function ClosePaper() {
  const words = useHotWashWords()
  const { wash } = useHotWash()
  const send = useSend()
  const voted = standingsOf(wash).filter(({ votes }) => votes.length > 0)
  const [carry, setCarry] = useState(String(Math.min(TOP, voted.length)))
  const [owners, own] = useState<Readonly<Record<string, SeatId>>>({})
  const count = /^\d{1,2}$/.test(carry.trim()) ? Number(carry) : undefined
  const top = voted.slice(0, count ?? 0)
  const owned = Object.fromEntries(Object.entries(owners).filter(([what]) => top.some((one) => one.what === what)))
  const close = () => send({ kind: 'close-hot-wash', carry: count ?? 0, owners: owned })
  return (
    <FormPaper
      title={words.close.title}
      now={words.close.now}
      whyNot={count === undefined ? words.close.noNumber : ''}
      onDone={close}
    >
      <p>{voted.length === 0 ? words.close.nothing : words.close.text}</p>
      {voted.length > 0 && (
        <Field
          label={words.close.carry}
          hint={words.close.of(voted.length)}
          inputMode="numeric"
          value={carry}
          onChange={({ target }) => setCarry(target.value)}
        />
      )}
      <ol className={css['top']}>
        {top.map((standing) => (
          <Top
            key={standing.what}
            standing={standing}
            owner={owners[standing.what]}
            onOwner={(seat) => {
              const { [standing.what]: _, ...others } = owners
              own(seat === undefined ? others : { ...others, [standing.what]: seat })
            }}
          />
        ))}
      </ol>
    </FormPaper>
  )
}

interface TopProps {
  readonly standing: Standing
  readonly owner: SeatId | undefined
  readonly onOwner: (seat: SeatId | undefined) => void
}

function Top({ standing: { title, votes, column }, owner, onOwner }: TopProps) {
  const words = useHotWashWords()
  const id = useId()
  const seatTitle = useTellingTitle()
  const { roles } = usePlaybook()
  const seats = Object.keys(roles) as SeatId[]
  return (
    <li>
      <span className={css['carriedText']}>{title}</span>
      <span className={css['meta']}>{words.close.standing(words.columns[column], votes.length)}</span>
      <label htmlFor={id} className={css['meta']}>
        {words.close.owner}
      </label>
      <select
        id={id}
        aria-label={words.close.ownerOf(title)}
        className={css['select']}
        value={owner ?? ''}
        onChange={({ target }) => onOwner(seats.find((seat) => seat === target.value))}
      >
        <option value="">{words.close.nobody}</option>
        {seats.map((seat) => (
          <option key={seat} value={seat}>
            {seatTitle(seat)}
          </option>
        ))}
      </select>
    </li>
  )
}
