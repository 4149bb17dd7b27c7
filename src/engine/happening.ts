import type { ActivityId, EventNumber, ExerciseTime, RoleId } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'
import type { Data, Recorded } from './event.ts'

/** One line of the log in the playbook's words. Activities are named, not yet labelled with their classes. */
export interface Happening {
  readonly number: EventNumber
  /** When it was done; for what had been done before the exercise, that time. */
  readonly at: ExerciseTime
  readonly activity: ActivityId
  readonly role: RoleId | null
  readonly data: Data
  /** The story did it in the role's name; nobody at the table did. */
  readonly scripted?: boolean
}

/**
 * What a line says in the playbook's words: nothing, one happening, or several. The trace and the conditions of a story both
 * rest on this, so that a score and a story never disagree about what was done.
 */
export function happeningsOf(line: Recorded, playbook: Playbook): readonly Happening[] {
  const { number, at, event } = line
  const one = (activity: string, role: RoleId | null, data: Data = {}): readonly Happening[] => [
    { number, at, activity: activity as ActivityId, role, data },
  ]
  switch (event.kind) {
    case 'exercise-started':
      return [...(event.entered ?? []), event.phase].flatMap((phase) => one('phase.enter', null, { phase }))
    case 'phase-entered':
      return one('phase.enter', null, { phase: event.phase })
    case 'act-recalled':
      return one(event.activity, event.seat ?? null, event.data).map((done) => ({ ...done, at: event.doneAt }))
    case 'act-finished':
      return one(event.activity, event.seat, event.data)
    case 'notified':
      return one('notify', event.seat, {
        to: event.to,
        from_org: event.fromOrganisation,
        to_org: event.toOrganisations,
        topic: 'incident',
      })
    case 'finding-recorded':
      return one('tracker.record', event.seat, { finding: event.finding })
    case 'approval-requested': {
      const asked = playbook.activities[event.activity]?.askedAs
      const data = { ...event.data, what: event.activity, of: event.of }
      return one(asked ?? 'request', event.seat, data)
    }
    case 'approval-given':
      return one(event.activity, event.seat, { decision: 'granted', ...event.data })
    case 'approval-refused': {
      const refused = playbook.activities[event.activity]?.refusedAs
      return refused === undefined
        ? one(`${event.activity}.refused`, event.seat, { ...event.data, decision: 'refused' })
        : one(refused, event.seat, { ...event.data, decision: 'refused' })
    }
    case 'delegated':
      return one('delegate', event.from, { from: event.from, to: event.to })
    case 'world-acted':
      if (event.by === undefined) return one(event.activity, null, event.data)
      return one(event.activity, event.by, event.data).map((happening) => ({ ...happening, scripted: true }))
    default:
      return []
  }
}
