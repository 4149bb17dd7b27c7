import type { StageFacts } from './facts.ts'

/** Whether it rains: on the crowd in front of the houses, while the storm lasts. */
export function rains({ press, sky }: Pick<StageFacts, 'press' | 'sky'>): boolean {
  return press === 4 && sky === 'crisis'
}
