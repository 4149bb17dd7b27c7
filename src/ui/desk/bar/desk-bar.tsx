import { Clock } from '../../console/bar/clock.tsx'
import { useBriefing } from '../../console/desk/table-context.ts'
import { AppBar } from '../../parts/index.ts'
import { useText } from '../../words/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useFacilitator } from '../desk-context.ts'
import css from './bar.module.css'
import { ClockBar } from './clock-bar.tsx'
import { peopleAndBots } from './people-and-bots.ts'
import { PhaseStrip } from './phase-strip.tsx'

/** Which session this is, where the playbook stands, what time it is in the story, and what moves that clock. */
export function DeskBar() {
  const { bar } = useDeskWords()
  const text = useText()
  const { room } = useFacilitator()
  const { scenario } = useBriefing()
  return (
    <AppBar>
      <div className={css['session']}>
        <b className={css['title']}>{text(scenario.title)}</b>
        {room !== undefined && <span className={css['room']}>{bar.room(room.code, ...peopleAndBots(room))}</span>}
      </div>
      <PhaseStrip />
      <ClockBar />
      <Clock />
    </AppBar>
  )
}
