import { useContext } from 'react'
import { Avatar, BarEndContext, Moon, moonOfPhase } from '../../parts/index.ts'
import { useText, useWords } from '../../words/index.ts'
import { Clock } from '../bar/clock.tsx'
import { useBriefing, useSeatTitle, useTable } from '../desk/table-context.ts'
import css from './phone.module.css'

/** The head of the console on a phone: who one is, the phase, the clock. */
export function PhoneBar() {
  const { bar } = useWords().console
  const text = useText()
  const { playbook, seat } = useBriefing()
  const seatTitle = useSeatTitle()
  const current = useTable((table) => playbook.phases.findIndex(({ id }) => id === table.exercise.phase))
  const phase = playbook.phases[current]
  return (
    <header className={css['bar']} data-theme="dark">
      <Avatar seat={seat} size={40} />
      <span className={css['who']}>
        <b>{seatTitle(seat)}</b>
        {phase !== undefined && (
          <span className={css['phase']}>
            <Moon lit={moonOfPhase(current)} size={14} name={bar.phases} /> {text(phase.title)}
          </span>
        )}
      </span>
      <Clock />
      {useContext(BarEndContext)}
    </header>
  )
}
