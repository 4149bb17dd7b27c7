import { useContext } from 'react'
import { openQuestions } from '@/client/index.ts'
import { Button } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import { ClockOwnerContext } from '../desk/clock-owner.ts'
import { useBriefing, useHandle, useTable } from '../desk/table-context.ts'
import css from './bar.module.css'
import { nextStop } from './next-stop.ts'

/** Moves the story to the next event, lets it run, or pauses it. Somebody who plays alone owns the clock. */
export function ClockControls() {
  const { bar } = useWords().console
  const { setClock } = useHandle()
  const { scenario } = useBriefing()
  const runs = useTable(({ clock }) => clock.kind === 'runs')
  const next = useNextEvent()
  if (!next.owned) return null
  return (
    <div className={css['controls']}>
      {(!runs || next.jumps) && (
        <Button size="small" loudness="quiet" icon="right" aria-disabled={!next.allowed} title={next.whyNot} onClick={next.go}>
          {next.words}
        </Button>
      )}
      <Button
        size="small"
        icon={runs ? 'pause' : 'play'}
        onClick={() => setClock(runs ? { kind: 'waits' } : { kind: 'runs', pace: scenario.pace.busy })}
      >
        {runs ? bar.pause : bar.run}
      </Button>
    </div>
  )
}

/** The next event as something one can ask for: whether at all, whether now, why not, and how. */
export function useNextEvent() {
  const { bar } = useWords().console
  const { passTime, store } = useHandle()
  const { ends } = useBriefing()
  const busy = useTable(({ passing }) => passing !== undefined)
  const atEnd = useTable(({ now }) => now >= ends)
  const between = useTable(({ exercise }) => exercise.between)
  const owned = useContext(ClockOwnerContext)
  const allowed = owned && !busy && !atEnd
  return {
    owned,
    allowed,
    busy,
    jumps: between !== undefined,
    words: busy ? bar.nextBusy : between === undefined ? bar.next : bar.jump,
    whyNot: atEnd ? bar.atEnd : undefined,
    go: () => {
      if (!allowed) return
      const table = store.getState()
      passTime(between === undefined ? nextStop(openQuestions(table), table.now, ends) : ends)
    },
  }
}
