import type { FactId } from '@/kernel/index.ts'
import { beginOf, type Fact, type FactValue, type Scenario } from '@/scenario/index.ts'
import type { Briefing } from './briefing.ts'
import type { Exercise } from './exercise.ts'
import { noExercise } from './no-exercise.ts'

/** Where a host's fold starts: the whole world as the scenario has it. */
export function exerciseOf(scenario: Scenario): Exercise {
  const { facts, things, before } = scenario
  return { ...noExercise, now: beginOf(scenario), facts: { ...startValues(facts), ...before.world }, things }
}

/** Where a seat's fold starts: what its briefing says. */
export function exerciseBriefed(briefing: Briefing): Exercise {
  return { ...noExercise, now: briefing.begins, facts: startValues(briefing.facts), things: briefing.things }
}

function startValues(facts: Readonly<Record<FactId, Fact>>): Readonly<Record<FactId, FactValue>> {
  return Object.fromEntries(Object.entries(facts).map(([id, fact]) => [id, fact.start]))
}
