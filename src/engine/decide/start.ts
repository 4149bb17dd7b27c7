import type { PhaseId } from '@/kernel/index.ts'
import { EVERYONE } from '../audience.ts'
import { allow, type Decider, refuse } from './decider.ts'

/** STARTEX. News for minute 0 follows from it, as everything follows from a command. */
export const start: Decider<'start'> = {
  may: (_, exercise) => (exercise.status === 'briefing' ? allow() : refuse({ kind: 'already-started' })),
  outcome: ({ seats }, draft) => {
    const phase = draft.story.playbook.phases[0]?.id ?? ('ID' as PhaseId)
    draft.record({ kind: 'exercise-started', seats, phase }, EVERYONE)
  },
}
