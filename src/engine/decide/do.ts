import { isAnswer } from '@/playbook/index.ts'
import { organisationOf } from '../audience.ts'
import type { Briefing } from '../briefing.ts'
import { refuseIntent } from '../carry.ts'
import type { Caveat, Permission } from '../decision.ts'
import type { Exercise } from '../exercise.ts'
import { startAct } from '../world/acts.ts'
import { caveatsOf } from './caveats.ts'
import { allow, type CommandOf, type LeadsTo, type May, refuse } from './decider.ts'
import { refuseWords } from './refuse-words.ts'

/** An activity that can be started, is nobody else’s answer, and has a hand free. */
export const mayDoActivity: May<'do'> = (command, exercise, briefing) => {
  const permission = mayStart(command, exercise, briefing)
  if (!permission.allowed) return permission
  if (isAnswer(command.activity, briefing.playbook)) return refuse({ kind: 'not-asked', activity: command.activity })
  const running = Object.values(exercise.acts).filter((act) => act.seat === command.seat && act.finishedAt === undefined)
  const most = briefing.playbook.atOnce
  return running.length >= most ? refuse({ kind: 'too-many-at-once', most }) : permission
}

/** A seat does an activity. Doing it without mandate is possible within the own house, and visible. */
export const doActivity: LeadsTo<'do'> = (command, draft) => {
  const activity = draft.story.playbook.activities[command.activity]
  if (activity !== undefined) startAct({ ...command, activity }, draft)
}

/** Whether an activity can be started at all, however it is called for. */
export function mayStart(command: Omit<CommandOf<'do'>, 'kind'>, exercise: Exercise, { playbook, claims }: Briefing): Permission {
  const activity = playbook.activities[command.activity]
  if (activity === undefined) return refuse({ kind: 'unknown-activity', activity: command.activity })
  if (activity.does.length === 0) return refuse({ kind: 'only-the-world', activity: activity.id })
  if (!activity.does.some((role) => organisationOf(role) === organisationOf(command.seat)))
    return refuse({ kind: 'other-house', activity: activity.id, roles: activity.does })
  const intent = { ...command, activity }
  const refusal = refuseIntent(intent, exercise) ?? refuseWords(intent, exercise, claims)
  if (refusal !== undefined) return refuse(refusal)
  const same = Object.values(exercise.acts).find(
    (act) =>
      act.seat === command.seat &&
      act.finishedAt === undefined &&
      act.activity === activity.id &&
      act.target === command.target &&
      Object.entries(command.with).every(([key, value]) => act.data[key] === value),
  )
  if (same !== undefined) return refuse({ kind: 'already-running', activity: activity.id })
  const caveats: readonly Caveat[] = caveatsOf(intent, exercise, playbook)
  return allow(caveats)
}
