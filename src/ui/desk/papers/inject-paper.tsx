import type { ReactNode } from 'react'
import { hindrancesOf, type MselEntry, stillAsked } from '@/client/index.ts'
import { type ActivityId, formatTime, type InjectId } from '@/kernel/index.ts'
import { useBriefing, useHandle, useSeatTitle, useTable } from '../../console/desk/table-context.ts'
import { Button, Dialog, Markdown } from '../../parts/index.ts'
import { useText } from '../../words/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { Addressees } from '../addressees.tsx'
import { useFacilitator, useMselEntry } from '../desk-context.ts'
import { useHindranceWords } from './hindrance-words.ts'
import css from './papers.module.css'

/** Everything the script knows of an inject: text, expected actions, hidden truth, why it has not arrived, and who answered what. */
export function InjectPaper({ inject: id }: { readonly inject: InjectId }) {
  const entry = useMselEntry(id)
  return entry === undefined ? null : <OfEntry entry={entry} />
}

function OfEntry({ entry }: { readonly entry: MselEntry }) {
  const words = useDeskWords()
  const text = useText()
  const { change } = useFacilitator()
  const { id, inject, delivery, state, due } = entry
  const from = delivery?.line.event.from ?? (inject === undefined ? '' : text(inject.from))
  return (
    <Dialog
      open
      title={text(entry.title)}
      onClose={() => change({ kind: 'put-away' })}
      actions={
        <>
          {due !== undefined && (
            <Button onClick={() => change({ kind: 'lay-out', paper: { kind: 'extend', inject: id } })}>
              {words.inject.extend}
            </Button>
          )}
          <Button onClick={() => change({ kind: 'lay-out', paper: { kind: 'ad-hoc', like: id } })}>{words.inject.copy}</Button>
        </>
      }
    >
      <p className={css['meta']}>
        {words.inject.number(entry.msel)}, {words.timeline.states[state]}
        {entry.at !== undefined && `, ${formatTime(entry.at)}`}
      </p>
      <p className={css['meta']}>
        {words.inject.from(from)}, {words.injects.to} <Addressees seats={entry.to} />
      </p>
      <Part title={words.inject.text}>
        <Markdown text={text(entry.body)} level={4} />
      </Part>
      {inject !== undefined && <Script inject={inject} />}
      {delivery === undefined ? <Why entry={entry} /> : <Answers delivery={delivery} due={due} />}
    </Dialog>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={css['part']}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

/** What the script expects, and what only the facilitator is told. */
function Script({ inject }: { readonly inject: NonNullable<MselEntry['inject']> }) {
  const { inject: words } = useDeskWords()
  const text = useText()
  const { playbook } = useBriefing()
  const activity = (id: ActivityId) => {
    const known = playbook.activities[id]
    return known === undefined ? id : text(known.title)
  }
  return (
    <>
      <Part title={words.expected}>
        {inject.expects.length === 0 ? (
          <p>{words.nothingExpected}</p>
        ) : (
          <ul className={css['bullets']}>
            {inject.expects.map((id) => (
              <li key={id}>{activity(id)}</li>
            ))}
          </ul>
        )}
      </Part>
      <Part title={words.notes}>
        <p>{inject.facilitator === undefined ? words.noNotes : text(inject.facilitator)}</p>
      </Part>
      {inject.ifIgnored !== undefined && (
        <Part title={words.ignored}>
          <p>{text(inject.ifIgnored)}</p>
        </Part>
      )}
    </>
  )
}

/** What stands between it and its seats. */
function Why({ entry }: { readonly entry: MselEntry }) {
  const { inject: words } = useDeskWords()
  const { store } = useHandle()
  const now = useTable((table) => table.now)
  const exercise = useTable((table) => table.exercise)
  const say = useHindranceWords()
  const found = hindrancesOf(entry, { ...store.getState(), exercise, now })
  return (
    <Part title={words.why}>
      {found.length === 0 ? (
        <p>{words.whyNothing}</p>
      ) : (
        <ul className={css['bullets']}>
          {found.map((hindrance) => (
            <li key={hindrance.kind}>{say(hindrance)}</li>
          ))}
        </ul>
      )}
    </Part>
  )
}

function Answers({ delivery, due }: { readonly delivery: NonNullable<MselEntry['delivery']>; readonly due: MselEntry['due'] }) {
  const { inject: words } = useDeskWords()
  const seatTitle = useSeatTitle()
  const owed = stillAsked(delivery)
  const given = Object.values(delivery.answers)
  const { ask } = delivery.line.event
  const said = (option: string | undefined, own: string) =>
    [ask.find((one) => one.option === option)?.text, own].filter((part) => part !== undefined && part !== '').join(' ')
  return (
    <Part title={words.answers}>
      {owed.length === 0 && given.length === 0 && <p>{words.noAnswer}</p>}
      <ul className={css['bullets']}>
        {given.map(({ at, event }) => (
          <li key={event.seat}>{words.answered(seatTitle(event.seat), formatTime(at), said(event.option, event.text))}</li>
        ))}
      </ul>
      {owed.length > 0 && <p>{words.owed(owed.map(seatTitle).join(', '))}</p>}
      {due !== undefined && <p>{words.due(formatTime(due))}</p>}
    </Part>
  )
}
