import type { ActivityId } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'
import type { Trace } from '../trace.ts'

/** The labels of an activity: itself and the classes it belongs to. */
export type LabelsOf = (activity: string) => readonly string[]

/** Labels as a playbook gives them. */
export function labelsIn({ activities }: Pick<Playbook, 'activities'>): LabelsOf {
  return (activity) => {
    const known = Object.hasOwn(activities, activity) ? activities[activity as ActivityId] : undefined
    return [activity, ...(known?.classes ?? [])]
  }
}

/**
 * Labels for a trace that came without a playbook: what its events show, and what the joint playbook's own classes are, because
 * an act that was never done shows nothing.
 */
export function labelsSeen({ events }: Trace): LabelsOf {
  const seen = new Map<string, Set<string>>()
  const learn = (activity: string, labels: readonly string[]): void => {
    seen.set(activity, new Set([activity, ...(seen.get(activity) ?? []), ...labels]))
  }
  for (const [label, members] of Object.entries(JOINT_PLAYBOOK)) for (const activity of members) learn(activity, [label])
  for (const { activity, labels } of events) if (labels.length > 1) learn(activity, labels)
  const lists = new Map([...seen].map(([activity, labels]) => [activity, [...labels]]))
  return (activity) => lists.get(activity) ?? [activity]
}

/** Classes of the joint playbook that rules of order and authority speak of, with their members. */
const JOINT_PLAYBOOK: Readonly<Record<string, readonly string[]>> = {
  finding: [
    'log.correlate',
    'scope.determine',
    'vector.confirm',
    'ioc.validate',
    'boundary.confirm',
    'vulnerability.audit',
    'appreg.finding',
    'internalreview.complete',
  ],
  'state.destroying_act': ['token.revoke', 'system.quarantine', 'account.disable', 'key.rotate', 'appreg.remove'],
  'change.act': [
    'token.revoke',
    'ca.apply',
    'system.quarantine',
    'account.disable',
    'key.rotate',
    'appreg.remove',
    'apikey.regenerate',
  ],
  'containment.answer': ['containment.approve', 'containment.refuse'],
}
