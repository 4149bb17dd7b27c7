import { type Claim, claim, type EventNumber } from '@/kernel/index.ts'

/**
 * Every sentence this room can say, in English. A word table of the debrief takes them in; slots are written as there:
 * `{by:roles}`, and a part between square brackets is left out when its slot is empty.
 */
export const scoringWords = {
  'rating/too-few': 'fewer than 3 evaluable activations',
  'rating/low-reach': 'less than 60 % of the weight could be reached',
  'rating/band': '{percent:count} % of the weight was kept: {band:text}',
  'rating/violated': 'a rule was broken ({rules:rules}): S at best',
  'rating/critical': 'a critical rule was broken ({rules:rules}): M at best',
  'rating/outcome-missed': 'the target at ENDEX was missed: U',
  'rating/late': 'an answer came late in its window ({rules:rules}): S at best',
  'repair/do':
    'One {activity}[ by {by:roles}][ by one of {byOneOf:roles}][ to {to:roles}][ to one of {toOneOf:roles}][ ({details:texts})] would have met it.',
  'repair/do-by':
    'One {activity}[ by {by:roles}][ by one of {byOneOf:roles}][ to {to:roles}][ to one of {toOneOf:roles}][ ({details:texts})] by {due:time} would have met it.',
  'repair/do-before':
    'One {activity}[ by {by:roles}][ by one of {byOneOf:roles}][ to {to:roles}][ to one of {toOneOf:roles}][ ({details:texts})] before {due:time} would have met it.',
  'repair/do-next':
    'One {activity}[ by {by:roles}][ by one of {byOneOf:roles}][ to {to:roles}][ to one of {toOneOf:roles}][ ({details:texts})] right after {due:time} would have met it.',
  'repair/do-first':
    'One {activity}[ by {by:roles}][ by one of {byOneOf:roles}][ to {to:roles}][ to one of {toOneOf:roles}][ ({details:texts})] as the first of its kind would have met it.',
  'repair/do-last':
    'One {activity}[ by {by:roles}][ by one of {byOneOf:roles}][ to {to:roles}][ to one of {toOneOf:roles}][ ({details:texts})] as the last of its kind would have met it.',
  'repair/leave-out':
    'Without the {activity}[ by {by:roles}][ by one of {byOneOf:roles}][ to {to:roles}][ to one of {toOneOf:roles}][ ({details:texts})] it would have been kept.',
} as const

/** The id of a sentence of this room. */
export type ScoringSay = keyof typeof scoringWords

/** A claim in one of this room's sentences. */
export function sayOfScore(say: ScoringSay, fill: Claim['with'] = {}, cites: readonly EventNumber[] = []): Claim {
  return claim(say, fill, cites)
}
