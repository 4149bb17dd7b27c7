import type { Briefing } from '../briefing.ts'
import type { Intent } from '../carry.ts'
import type { Refusal } from '../decision.ts'
import type { Exercise } from '../exercise.ts'
import { wordsOf } from '../words.ts'
import { refuseText } from './decider.ts'

/** Why an act cannot be done with these words, or without any; undefined when it can. Looks only at what the reader knows. */
export function refuseWords(intent: Intent, exercise: Exercise, claims: Briefing['claims']): Refusal | undefined {
  const { activity, target, words: given } = intent
  if (given !== undefined && !activity.words) return { kind: 'words-not-taken', activity: activity.id }
  if (!activity.words && !activity.publishes) return undefined
  const thing = target === undefined ? undefined : exercise.things[target]
  const words = wordsOf(intent, thing, exercise)?.words
  if (words === undefined) return { kind: activity.words ? 'words-missing' : 'nothing-to-publish', activity: activity.id }
  return given === undefined ? undefined : refuseGiven(given, claims)
}

function refuseGiven(words: NonNullable<Intent['words']>, claims: Briefing['claims']): Refusal | undefined {
  const strange = words.claims.find((claim) => !Object.hasOwn(claims, claim))
  if (strange !== undefined) return { kind: 'unknown-claim', claim: strange }
  const stating = words.claims.find((claim) => claims[claim]?.states === true)
  if (stating !== undefined && words.number === undefined) return { kind: 'number-missing', claim: stating }
  return refuseText(words.text)
}
