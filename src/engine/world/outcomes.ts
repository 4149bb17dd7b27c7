import type { CapabilityId } from '@/kernel/index.ts'
import { draftOn } from '../draft.ts'
import type { Exercise } from '../exercise.ts'
import type { Story } from '../story.ts'
import { holds } from './ask.ts'

/** Per capability the scenario names a target for: whether the world meets it as the exercise stands. */
export function outcomesOf(exercise: Exercise, story: Story): Readonly<Record<CapabilityId, boolean>> {
  const draft = draftOn(exercise, story)
  const targets = Object.entries(story.scenario.outcomes) as [CapabilityId, string][]
  return Object.fromEntries(targets.map(([capability, condition]) => [capability, holds(condition, draft, capability)]))
}
