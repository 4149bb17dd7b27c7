import type { ActivityId } from '@/kernel/index.ts'
import type { Playbook } from './playbook.ts'

/** Whether an activity is an answer, yes or no, that only a request can call forth: nobody does it by itself. */
export function isAnswer(id: ActivityId, { activities }: Pick<Playbook, 'activities'>): boolean {
  return Object.values(activities).some(({ id: own, grants, refusedAs }) => grants && (own === id || refusedAs === id))
}
