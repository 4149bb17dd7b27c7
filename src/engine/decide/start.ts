import type { PhaseId } from '@/kernel/index.ts'
import { EVERYONE } from '../audience.ts'
import { stepProcesses } from '../world/processes.ts'
import { settle } from '../world/settle.ts'
import { allow, type Decider, refuse } from './decider.ts'

/** STARTEX. News for minute 0 arrives with it. */
export const start: Decider<'start'> = {
  may: (_, exercise) => (exercise.status === 'briefing' ? allow() : refuse({ kind: 'already-started' })),
  outcome: ({ seats }, draft) => {
    const phase = draft.story.playbook.phases[0]?.id ?? ('ID' as PhaseId)
    draft.record({ kind: 'exercise-started', seats, phase }, EVERYONE)
    settle(draft)
    stepProcesses(draft)
  },
}
