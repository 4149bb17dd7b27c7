import type { Playbook } from '@/playbook/index.ts'
import { carry, type Intent } from '../carry.ts'
import type { Caveat } from '../decision.ts'
import type { Exercise } from '../exercise.ts'

/** What somebody should know before pressing, from what this reader can see. */
export function caveatsOf(intent: Intent, exercise: Exercise, playbook: Playbook): readonly Caveat[] {
  const { activity, seat, emergency } = intent
  const caveats: Caveat[] = []
  if (!activity.does.includes(seat)) caveats.push({ kind: 'without-mandate', roles: activity.does })
  if (!emergency) caveats.push(...missingApprovals(intent, exercise, playbook))
  return caveats
}

/** Approvals the playbook wants before this act that this reader has not seen given for it. */
function missingApprovals(intent: Intent, exercise: Exercise, playbook: Playbook): readonly Caveat[] {
  const thing = intent.target === undefined ? undefined : exercise.things[intent.target]
  const data = carry(intent, thing, exercise)
  return intent.activity.needs.flatMap((id): readonly Caveat[] => {
    const approval = playbook.activities[id]
    if (approval === undefined) return []
    const given = exercise.happenings.some(
      (happening) => happening.activity === id && happening.data['decision'] !== 'refused' && fits(happening.data, data),
    )
    return given ? [] : [{ kind: 'needs-approval-of', activity: id, roles: approval.does }]
  })
}

/** An approval that names a change, a restriction or a text is good for that one only: the same words, not others like them. */
function fits(approved: Readonly<Record<string, unknown>>, wanted: Readonly<Record<string, unknown>>): boolean {
  return ['change', 'restriction', 'message'].every((key) => approved[key] === undefined || approved[key] === wanted[key])
}
