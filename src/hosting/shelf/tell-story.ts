import type { Story } from '@/engine/index.ts'
import type { Seed } from '@/kernel/index.ts'
import { withParameters } from '@/playbook/index.ts'
import type { Playable } from './read-together.ts'

/**
 * A story ready to be played: the scenario at a level, the playbook with the windows that scenario and level ask for. A level
 * the scenario does not have changes nothing.
 */
export function tellStory({ scenario, playbook }: Pick<Playable, 'scenario' | 'playbook'>, level: string, seed: Seed): Story {
  const chosen = scenario.levels[level]
  return { scenario, seed, level: chosen, playbook: withParameters(playbook, { ...scenario.parameters, ...chosen?.parameters }) }
}
