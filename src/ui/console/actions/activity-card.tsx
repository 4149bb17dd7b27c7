import { latestAct, progressOf } from '@/client/index.ts'
import { formatDuration, formatTime, type RoleId } from '@/kernel/index.ts'
import type { Activity } from '@/playbook/index.ts'
import { Chip, classes, Icon, SeatName } from '../../parts/index.ts'
import { useText, useWords } from '../../words/index.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useBriefing, useTable } from '../desk/table-context.ts'
import { countdown } from '../inbox/item-words.ts'
import css from './actions.module.css'
import { activityIcon } from './activity-icon.ts'

interface ActivityCardProps {
  readonly activity: Activity
  /** Its phase has not begun. */
  readonly later: boolean
  /** Somebody asked this seat for it. */
  readonly asked: boolean
}

/** One piece of work a seat can do: what it is, how long it takes, whose approval it wants, how far it is. */
export function ActivityCard({ activity, later, asked }: ActivityCardProps) {
  const { actions } = useWords().console
  const text = useText()
  const { move } = useDesk()
  return (
    <li className={css['cell']}>
      <button
        type="button"
        className={classes(css['card'], later && css['later'], asked && css['asked'])}
        onClick={() => move({ kind: 'begin-act', activity: activity.id })}
      >
        <span className={classes(css['picture'], asked && css['pictureAsked'])}>
          <Icon name={activityIcon(activity.id)} />
        </span>
        <span className={css['words']}>
          <span className={css['name']}>{text(activity.title)}</span>
          <span className={css['about']}>{text(activity.about)}</span>
          <span className={css['states']}>
            {asked && <Chip tone="urgent">{actions.askedFor}</Chip>}
            <CardState activity={activity} />
            {later && (
              <Chip tone="outline" icon="lock">
                {actions.laterPhase}
              </Chip>
            )}
          </span>
        </span>
      </button>
    </li>
  )
}

/** Running: a bar and the time left. Done: when. Else how long it takes, and who has to approve. */
function CardState({ activity }: { readonly activity: Activity }) {
  const { actions } = useWords().console
  const { seat, playbook } = useBriefing()
  const act = useTable((table) => latestAct(table.exercise, seat, activity.id))
  const now = useTable((table) => (act?.finishedAt === undefined && act !== undefined ? table.now : undefined))
  if (act !== undefined && act.finishedAt === undefined && now !== undefined)
    return (
      <span className={css['running']}>
        <progress className={css['bar']} max={1} value={progressOf(act, now)} aria-hidden="true" />
        {actions.left(countdown(act.finishesAt - now))}
      </span>
    )
  const approvers = [...new Set(activity.needs.flatMap((need) => playbook.activities[need]?.does ?? []))].filter(
    (role) => role !== seat,
  )
  return (
    <>
      {act?.finishedAt !== undefined && (
        <Chip tone="settled" icon="check">
          {actions.done(formatTime(act.finishedAt))}
        </Chip>
      )}
      {activity.takes > 0 && <Chip icon="clock">{actions.takes(formatDuration(activity.takes))}</Chip>}
      {approvers.map((role) => (
        <Approver key={role} role={role} />
      ))}
    </>
  )
}

function Approver({ role }: { readonly role: RoleId }) {
  const { playbook } = useBriefing()
  return (
    <Chip tone="outline" icon="stamp">
      <SeatName seat={role} playbook={playbook} size={14} />
    </Chip>
  )
}
