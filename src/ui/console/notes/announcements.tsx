import { useEffect, useRef, useState } from 'react'
import { inbox, openQuestions } from '@/client/index.ts'
import { LiveRegion, VisuallyHidden } from '../../parts/index.ts'
import { useText, useWords } from '../../words/index.ts'
import { useBriefing, useHandle, useTable } from '../desk/table-context.ts'
import { countdown, itemTitle, wayOf } from '../inbox/item-words.ts'
import { deadlineNote } from './deadline-note.ts'

/** At most one interruption per so many milliseconds. */
const PAUSE = 10_000

/** What a screen reader is told: new entries politely, a change of phase and the last minutes of a deadline at once. */
export function Announcements() {
  return (
    <>
      <Arrivals />
      <Interruptions />
    </>
  )
}

/** Entries that came since the console was opened, newest last. */
function Arrivals() {
  const words = useWords()
  const items = useTable(inbox)
  const known = useRef<ReadonlySet<string> | undefined>(undefined)
  const [said, setSaid] = useState<readonly { readonly key: string; readonly text: string }[]>([])
  useEffect(() => {
    const before = known.current
    known.current = new Set(items.map(({ key }) => key))
    if (before === undefined) return
    const fresh = items.filter(({ key }) => !before.has(key))
    if (fresh.length === 0) return
    const { inbox: inboxWords, channels } = words.console
    const texts = fresh.map((item) => ({
      key: item.key,
      text: inboxWords.arrived(channels[wayOf(item)], itemTitle(item, words)),
    }))
    setSaid((earlier) => [...earlier, ...texts].slice(-5))
  }, [items, words])
  return (
    <VisuallyHidden>
      <span role="log" aria-live="polite">
        {said.map(({ key, text }) => (
          <span key={key}>{text} </span>
        ))}
      </span>
    </VisuallyHidden>
  )
}

function Interruptions() {
  const words = useWords()
  const text = useText()
  const { playbook } = useBriefing()
  const { store } = useHandle()
  const phase = useTable((table) => table.exercise.phase)
  const now = useTable((table) => table.now)
  const [say, setSay] = useState('')
  const last = useRef({ phase, now, at: Number.NEGATIVE_INFINITY })
  useEffect(() => {
    const { notes } = words.console
    const before = last.current
    last.current = { ...before, phase, now }
    const entered = before.phase === phase ? undefined : playbook.phases.find(({ id }) => id === phase)
    const due = deadlineNote(openQuestions(store.getState()), before.now, now)
    const sentence = entered
      ? notes.phase(text(entered.title))
      : due && notes.minutesLeft(countdown(due.left), itemTitle(due.item, words))
    if (sentence === undefined || performance.now() - before.at < PAUSE) return
    last.current = { ...last.current, at: performance.now() }
    setSay(sentence)
  }, [phase, now, playbook, store, text, words])
  return <LiveRegion urgency="assertive" say={say} />
}
