import { useMemo } from 'react'
import { type OpenFinding, openFindings, tracker } from '@/client/index.ts'
import { EmptyState, SeatName } from '../../parts/index.ts'
import { useText, useWords } from '../../words/index.ts'
import { useBriefing, useHandle, useTable } from '../desk/table-context.ts'
import { shortTime } from '../inbox/item-words.ts'
import { FindingForm } from './finding-form.tsx'
import css from './tracker.module.css'

/** The joint incident tracker: what both companies wrote down, and what this company found and did not write down yet. */
export function Tracker() {
  const { tracker: words } = useWords().console
  const { playbook } = useBriefing()
  const written = useTable(tracker)
  const open = useOpenFindings()
  return (
    <section className={css['tracker']} aria-labelledby="tracker-title">
      <header className={css['head']}>
        <h2 id="tracker-title" className={css['title']}>
          {words.title}
        </h2>
        <span className={css['meta']}>{words.shared}</span>
      </header>
      {written.length === 0 && open.length === 0 && <EmptyState say={words.empty} />}
      <ol className={css['list']}>
        {written.map(({ number, at, event }) => (
          <li key={number} className={css['line']}>
            <span className={css['time']}>{shortTime(at)}</span>
            <SeatName seat={event.seat} playbook={playbook} />
            <span className={css['text']}>{event.text}</span>
          </li>
        ))}
      </ol>
      {open.length > 0 && <OpenFindings open={open} />}
    </section>
  )
}

function OpenFindings({ open }: { readonly open: readonly OpenFinding[] }) {
  const { tracker: words } = useWords().console
  const { playbook } = useBriefing()
  const text = useText()
  return (
    <div className={css['open']}>
      <h3 className={css['sub']}>{words.open}</h3>
      <ul className={css['list']}>
        {open.map(({ finding, happening }) => {
          const activity = playbook.activities[happening.activity]
          const title = activity === undefined ? happening.activity : text(activity.title)
          return (
            <FindingForm
              key={finding}
              finding={finding}
              by={happening.role ?? undefined}
              made={words.made(title, shortTime(happening.at))}
            />
          )
        })}
      </ul>
    </div>
  )
}

function useOpenFindings(): readonly OpenFinding[] {
  const { store } = useHandle()
  const exercise = useTable((table) => table.exercise)
  return useMemo(() => openFindings({ ...store.getState(), exercise }), [store, exercise])
}
