import { type Evaluated, evaluateCondition, evaluateNumber } from '@/reading/index.ts'
import { conditionNamesOf } from '@/scenario/index.ts'
import { FACILITATOR } from '../audience.ts'
import type { Draft } from '../draft.ts'
import { answerOf } from './remembered-answers.ts'
import { worldOf } from './world-of.ts'

/** Whether a condition of the story holds now. A fault is recorded, once per place, and counts as not holding. */
export function holds(condition: string, draft: Draft, where: string, target?: string): boolean {
  return (
    sound(
      target === undefined ? answerOf(condition, draft.exercise(), draft.story).result : ofTarget(condition, draft, target),
      draft,
      where,
    ) ?? false
  )
}

function ofTarget(condition: string, draft: Draft, target: string): Evaluated<boolean> {
  const { act } = conditionNamesOf(draft.story.scenario, draft.story.playbook)
  return evaluateCondition(condition, act, worldOf(draft.exercise(), draft.story, target))
}

/** What an expression of the story gives now; undefined after a fault, which is recorded. */
export function compute(expression: string, draft: Draft, where: string): number | undefined {
  const { story } = conditionNamesOf(draft.story.scenario, draft.story.playbook)
  return sound(evaluateNumber(expression, story, worldOf(draft.exercise(), draft.story, undefined)), draft, where)
}

function sound<Value>(result: Evaluated<Value>, draft: Draft, where: string): Value | undefined {
  if (result.ok) return result.value
  if (!draft.exercise().faults.includes(where))
    draft.record({ kind: 'story-faulted', where, message: result.message }, FACILITATOR)
  return undefined
}
