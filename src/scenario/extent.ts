import { type ExerciseTime, STARTEX } from '@/kernel/index.ts'
import type { Scenario } from './scenario.ts'

/** When the clock begins to run: an act in the middle of a story begins in the middle. */
export function beginOf({ windows }: Pick<Scenario, 'windows'>): ExerciseTime {
  return windows[0]?.from ?? STARTEX
}

/** When the exercise is over at the latest. */
export function endOf({ windows }: Pick<Scenario, 'windows'>): ExerciseTime {
  return windows.at(-1)?.to ?? STARTEX
}
