import { type Command, may } from '@/engine/index.ts'
import { after, type ExerciseTime, minutes } from '@/kernel/index.ts'
import type { Bot, Wish } from '../bot.ts'
import { goalsOf } from './goals.ts'
import { nextStep } from './next-step.ts'

/** How long it takes to read something before acting on it. */
const READING = minutes(1)

/**
 * Follows the playbook: does what its rules ask of its seat, in the order they ask, asks whom they say to ask, answers whoever
 * asks it. It plans from the rules and its own view alone.
 */
export const byPlaybook: Bot = (view, _seed, habits): Wish => {
  const { exercise, briefing, seat } = view
  if (exercise.status !== 'running') return { kind: 'rest' }
  let wake: ExerciseTime | undefined
  for (const goal of goalsOf(view, habits)) {
    const ready = after(goal.since, READING)
    if (ready > exercise.now) {
      wake = wake === undefined || ready < wake ? ready : wake
      continue
    }
    const command: Command | undefined = goal.kind === 'send' ? goal.command : nextStep(goal.want, view)
    if (command === undefined || !may(command, { kind: 'seat', seat }, exercise, briefing).allowed) continue
    return { kind: 'send', command }
  }
  return wake === undefined ? { kind: 'rest' } : { kind: 'wait', until: wake }
}
