import { activityWords, type ConditionNames } from '@/reading/index.ts'
import type { Playbook } from './playbook.ts'

/** What a condition of the playbook itself may mention; facts and injects belong to stories. */
export function conditionNamesOf({ activities, roles, phases, clocks }: ConditionSources): ConditionNames {
  return {
    facts: {},
    activities: activityWords(Object.values(activities)),
    roles: Object.keys(roles),
    phases: phases.map((phase) => phase.id),
    clocks: Object.keys(clocks),
    things: [],
    injects: {},
    target: false,
  }
}

type ConditionSources = Pick<Playbook, 'activities' | 'roles' | 'phases' | 'clocks'>
