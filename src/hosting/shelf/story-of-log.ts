import type { Log, Story } from '@/engine/index.ts'

/** The story a log was played from. A log carries it whole, so it can be judged years after its folder is gone. */
export function storyOfLog({ header }: Log): Story {
  const { scenario, playbook, seed, level } = header
  return { scenario, playbook, seed, level: scenario.levels[level] }
}
