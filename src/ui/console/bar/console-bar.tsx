import { AppBar, Avatar, Button, Mark } from '../../parts/index.ts'
import { useText, useWords } from '../../words/index.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useBriefing, useSeatTitle } from '../desk/table-context.ts'
import css from './bar.module.css'
import { Clock } from './clock.tsx'
import { ClockControls } from './clock-controls.tsx'
import { PhaseSteps } from './phase-steps.tsx'

/** Who one is, where the playbook stands, what time it is in the story, and what moves that clock. */
export function ConsoleBar() {
  const { bar } = useWords().console
  const text = useText()
  const { move } = useDesk()
  const { scenario } = useBriefing()
  return (
    <AppBar>
      <Who />
      <PhaseSteps />
      <span className={css['act']}>{bar.act(scenario.act, text(scenario.title))}</span>
      <Clock />
      <ClockControls />
      <span className={css['stage']}>
        <Button size="small" icon="stage" onClick={() => move({ kind: 'lay-out', paper: 'stage' })}>
          {bar.stage}
        </Button>
      </span>
    </AppBar>
  )
}

/** The person's face, role and company. */
export function Who() {
  const { playbook, seat } = useBriefing()
  const text = useText()
  const seatTitle = useSeatTitle()
  const role = playbook.roles[seat]
  const house = role && playbook.organisations[role.organisation]
  return (
    <div className={css['who']}>
      <Avatar seat={seat} size={38} />
      <span className={css['names']}>
        <b className={css['role']}>{seatTitle(seat)}</b>
        {house && (
          <span className={css['house']}>
            <Mark shape={house.mark} size={13} /> {text(house.title)}
          </span>
        )}
      </span>
    </div>
  )
}
