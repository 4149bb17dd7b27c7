import type { PhaseId, RoleId } from '@/kernel/index.ts'
import type { Earlier } from '@/scenario/index.ts'
import { EVERYONE, FACILITATOR, organisationOf } from '../audience.ts'
import { house, reachOf } from '../circles.ts'
import type { Draft } from '../draft.ts'
import type { Data } from '../event.ts'
import { dataOf } from '../world/acts.ts'
import { allow, type LeadsTo, type May, refuse } from './decider.ts'

/** STARTEX is given once. */
export const mayStartExercise: May<'start'> = (_, exercise) =>
  exercise.status === 'briefing' ? allow() : refuse({ kind: 'already-started' })

/** STARTEX. News for its minute follows from it, as everything follows from a command. */
export const start: LeadsTo<'start'> = ({ seats }, draft) => {
  const { scenario, playbook } = draft.story
  const phases = playbook.phases.map(({ id }) => id)
  const phase = scenario.before.phase ?? phases[0] ?? ('ID' as PhaseId)
  const entered = phases.slice(0, Math.max(0, phases.indexOf(phase)))
  draft.record({ kind: 'exercise-started', seats, phase, ...(entered.length === 0 ? {} : { entered }) }, EVERYONE)
  for (const earlier of scenario.before.happened) recall(earlier, draft)
}

/** Lets those know who knew it then: the house of whoever did it, and whom it reached. What the world did nobody is told. */
function recall({ at, seat, did, target, with: written }: Earlier, draft: Draft): void {
  const about = { activity: did, ...(target === undefined ? {} : { target }), doneAt: at }
  if (seat === undefined) draft.record({ kind: 'act-recalled', ...about, data: written }, FACILITATOR)
  else if (did === 'notify') {
    const to = [written['to']].flat().filter((role): role is RoleId => typeof role === 'string')
    const organisations = [...new Set(to.map(organisationOf))].sort()
    const data: Data = { ...written, to, from_org: organisationOf(seat), to_org: organisations, topic: 'incident' }
    draft.record({ kind: 'act-recalled', seat, ...about, data }, house([organisationOf(seat)], to))
  } else {
    const { playbook } = draft.story
    const activity = playbook.activities[did]
    const own = activity === undefined ? {} : dataOf({ seat, activity, target, with: written, emergency: false }, draft)
    const circle = activity === undefined ? house([organisationOf(seat)]) : reachOf(seat, activity, playbook)
    draft.record({ kind: 'act-recalled', seat, ...about, data: { ...own, ...written } }, circle)
  }
}
