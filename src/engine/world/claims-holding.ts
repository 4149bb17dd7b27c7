import type { Words } from '@/scenario/index.ts'
import { draftOn } from '../draft.ts'
import type { Exercise } from '../exercise.ts'
import type { Story } from '../story.ts'
import { holds } from './ask.ts'

/**
 * Which of a text's claims are true as the exercise stands. The number is the one this text states, also when another text has
 * stated another one since.
 */
export function claimsHolding({ claims, number }: Words, exercise: Exercise, story: Story): readonly string[] {
  return claims.filter((id) => {
    const claim = story.scenario.claims[id]
    if (claim === undefined) return false
    const { holds: condition, states } = claim
    const facts = states === undefined || number === undefined ? exercise.facts : { ...exercise.facts, [states]: number }
    return holds(condition, draftOn({ ...exercise, facts }, story), `claim ${id}`)
  })
}
