import type { Request } from '@/engine/index.ts'
import type { ActivityId } from '@/kernel/index.ts'
import { useText, useWords } from '../../words/index.ts'
import { useBriefing, useTable } from '../desk/table-context.ts'

/** How an activity is called; its id when the playbook does not have it. */
export function useActivityTitle(): (activity: ActivityId) => string {
  const { playbook } = useBriefing()
  const text = useText()
  return (id) => {
    const activity = playbook.activities[id]
    return activity === undefined ? id : text(activity.title)
  }
}

/** What a request is for: the act it is wanted for and what that is done to; empty when it stands for itself. */
export function usePurpose({ line: { event } }: Request): string {
  const { approvals } = useWords().console
  const text = useText()
  const activityTitle = useActivityTitle()
  const thing = useTable((table) => (event.target === undefined ? undefined : table.exercise.things[event.target]))
  if (event.forActivity === undefined) return ''
  return approvals.for(activityTitle(event.forActivity), thing === undefined ? (event.target ?? '') : text(thing.title))
}
