import type { Story } from '@/engine/index.ts'
import type { Seed } from '@/kernel/index.ts'
import { withParameters } from '@/playbook/index.ts'
import type { Scenario } from '@/scenario/index.ts'
import type { Playable } from './read-together.ts'

/**
 * A story ready to be played: the scenario at a level, the playbook with the windows that scenario and level ask for. A level
 * the scenario does not have changes nothing.
 */
export function tellStory({ scenario, playbook }: Pick<Playable, 'scenario' | 'playbook'>, level: string, seed: Seed): Story {
  const chosen = scenario.levels[level]
  return {
    scenario: atLevel(scenario, level),
    seed,
    level: chosen,
    playbook: withParameters(playbook, { ...scenario.parameters, ...chosen?.parameters }),
  }
}

/** Scenarios at their levels: conditions are compiled for one object, so the same scenario and level must give the same one. */
const known = new WeakMap<Scenario, Map<string, Scenario>>()

/** The scenario with the world its level begins in. */
function atLevel(scenario: Scenario, level: string): Scenario {
  const world = scenario.levels[level]?.world ?? {}
  if (Object.keys(world).length === 0) return scenario
  const levels = known.get(scenario) ?? new Map<string, Scenario>()
  known.set(scenario, levels)
  const told = levels.get(level) ?? { ...scenario, before: { ...scenario.before, world: { ...scenario.before.world, ...world } } }
  levels.set(level, told)
  return told
}
