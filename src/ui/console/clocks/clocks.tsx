import { useMemo } from 'react'
import { clocksSeen } from '@/client/index.ts'
import type { Clock } from '@/engine/index.ts'
import { classes, StatusGlyph } from '../../parts/index.ts'
import { useText, useWords } from '../../words/index.ts'
import { useBriefing, useTable } from '../desk/table-context.ts'
import { clockSpan, clockTime, glyphOfClock } from './clock-words.ts'
import css from './clocks.module.css'

/** The legal clocks side by side, as this seat has seen them start: how long is left, and how each stands. Nothing where a story has none. */
export function Clocks() {
  const { clocks: words } = useWords().console
  const clocks = useClocks()
  const off = clocks.filter(({ state }) => state === 'off').length
  if (clocks.length === 0) return null
  return (
    <section className={css['clocks']} aria-label={words.label}>
      <b className={css['label']}>{words.title}</b>
      <ul className={css['row']}>
        {clocks.flatMap((clock) => (clock.state === 'off' ? [] : [<OneClock key={clock.pack.id} clock={clock} />]))}
      </ul>
      {off > 0 && (
        <span className={css['off']}>
          <StatusGlyph status={glyphOfClock.off} size={14} /> {words.off(off)}
        </span>
      )}
    </section>
  )
}

function OneClock({ clock }: { readonly clock: Clock }) {
  const words = useWords().console
  const text = useText()
  const now = useTable((table) => table.now)
  const { pack, state } = clock
  const caution = pack.caution === undefined ? '' : text(pack.caution)
  return (
    <li className={classes(css['clock'], css[state])} title={`${clockSpan(clock, words)} ${caution}`.trim()}>
      <span className={css['name']}>{text(pack.title)}</span>
      <span className={css['state']}>
        <StatusGlyph status={glyphOfClock[state]} size={15} /> {words.clocks.state[state]}
        <b className={css['time']}>{clockTime(clock, now, words)}</b>
      </span>
    </li>
  )
}

function useClocks(): readonly Clock[] {
  const briefing = useBriefing()
  const exercise = useTable((table) => table.exercise)
  const now = useTable((table) => table.now)
  return useMemo(() => clocksSeen({ briefing, exercise, now }), [briefing, exercise, now])
}
