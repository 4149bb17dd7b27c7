import type { Story } from '@/engine/index.ts'
import type { Seed } from '@/kernel/index.ts'
import { type Playbook, withParameters } from '@/playbook/index.ts'
import type { Level, Scenario } from '@/scenario/index.ts'
import type { Playable } from './read-together.ts'

/**
 * A story ready to be played: the scenario at a level, the playbook with the windows that scenario and level ask for. A level
 * the scenario does not have changes nothing.
 */
export function tellStory({ scenario, playbook }: Pick<Playable, 'scenario' | 'playbook'>, level: string, seed: Seed): Story {
  const chosen = scenario.levels[level]
  return { scenario: atLevel(scenario, level), seed, level: chosen, playbook: windowsFor(scenario, playbook, chosen) }
}

/** Scenarios at their levels: conditions are compiled for one object, so the same scenario and level must give the same one. */
const worlds = new WeakMap<Scenario, Map<string, Scenario>>()

/** The scenario with the world its level begins in. */
function atLevel(scenario: Scenario, level: string): Scenario {
  const world = scenario.levels[level]?.world ?? {}
  if (Object.keys(world).length === 0) return scenario
  const levels = worlds.get(scenario) ?? new Map<string, Scenario>()
  worlds.set(scenario, levels)
  const told = levels.get(level) ?? { ...scenario, before: { ...scenario.before, world: { ...scenario.before.world, ...world } } }
  levels.set(level, told)
  return told
}

const known = new WeakMap<Playbook, WeakMap<Scenario, Map<Level | undefined, Playbook>>>()

/**
 * The playbook with the windows of a scenario at a level: the same one for every evening of it, because conditions are compiled and
 * headers are written once for each playbook.
 */
function windowsFor(scenario: Scenario, playbook: Playbook, level: Level | undefined): Playbook {
  const byScenario = known.get(playbook) ?? new WeakMap<Scenario, Map<Level | undefined, Playbook>>()
  known.set(playbook, byScenario)
  const byLevel = byScenario.get(scenario) ?? new Map<Level | undefined, Playbook>()
  byScenario.set(scenario, byLevel)
  const fresh = byLevel.get(level) ?? withParameters(playbook, { ...scenario.parameters, ...level?.parameters })
  byLevel.set(level, fresh)
  return fresh
}
