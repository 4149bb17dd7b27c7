import { useMemo } from 'react'
import { type EvidenceSlot, evidenceShelf } from '@/client/index.ts'
import type { ActivityId } from '@/kernel/index.ts'
import { Button, EmptyState } from '../../parts/index.ts'
import { useText, useWords } from '../../words/index.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useBriefing, useHandle, useTable } from '../desk/table-context.ts'
import css from './evidence.module.css'
import { EvidenceBox } from './evidence-box.tsx'

const SNAPSHOT = 'evidence.snapshot' as ActivityId

/** The shelf: what this seat knows could be preserved, and how far each piece is. */
export function Evidence() {
  const { evidence: words } = useWords().console
  const { playbook } = useBriefing()
  const { move } = useDesk()
  const text = useText()
  const slots = useShelf()
  const sealed = slots.filter(({ state }) => state.kind === 'sealed').length
  const canPreserve = playbook.activities[SNAPSHOT] !== undefined
  return (
    <section className={css['evidence']} aria-labelledby="evidence-title">
      <header className={css['head']}>
        <h2 id="evidence-title" tabIndex={-1} className={css['title']}>
          {words.title}
        </h2>
        <span className={css['meta']}>{words.sealed(sealed)}</span>
      </header>
      {slots.length === 0 && <EmptyState say={words.empty} />}
      <ul className={css['shelf']}>
        {slots.map((slot) => (
          <li key={slot.thing.id} className={css['slot']}>
            <EvidenceBox id={slot.thing.id} state={slot.state} />
            <span className={css['name']}>{text(slot.thing.title)}</span>
            <span className={css['meta']}>
              {slot.state.kind === 'filling'
                ? words.state.filling(Math.round(slot.state.part * 100))
                : words.state[slot.state.kind]}
            </span>
          </li>
        ))}
      </ul>
      {canPreserve && slots.some(({ state }) => state.kind === 'slot') && (
        <p>
          <Button size="small" icon="box" onClick={() => move({ kind: 'begin-act', activity: SNAPSHOT })}>
            {text(playbook.activities[SNAPSHOT]?.title ?? '')}
          </Button>
        </p>
      )}
    </section>
  )
}

function useShelf(): readonly EvidenceSlot[] {
  const { store } = useHandle()
  const exercise = useTable((table) => table.exercise)
  const now = useTable((table) => table.now)
  return useMemo(() => evidenceShelf({ ...store.getState(), exercise, now }), [store, exercise, now])
}
