import type { SeatId, ThingId } from '@/kernel/index.ts'
import type { Activity, Carried, DataValue } from '@/playbook/index.ts'
import type { Thing, Words } from '@/scenario/index.ts'
import type { Choices } from './command.ts'
import type { Refusal } from './decision.ts'
import type { Data } from './event.ts'
import type { Exercise } from './exercise.ts'
import { wordsOf } from './words.ts'

/** What an act is about to be done with. */
export interface Intent {
  readonly seat: SeatId
  readonly activity: Activity
  readonly target?: ThingId | undefined
  readonly with: Choices
  readonly emergency: boolean
  /** The text it writes, when it writes one; absent: the thing's own. */
  readonly words?: Words | undefined
}

/** Why the target or the choices of an intent cannot be, or undefined. Looks only at what the exercise's reader knows. */
export function refuseIntent({ activity, target, with: choices }: Intent, exercise: Exercise): Refusal | undefined {
  if (activity.target !== undefined) {
    if (target === undefined) return { kind: 'target-missing', activity: activity.id }
    if (exercise.things[target]?.kind !== activity.target) return { kind: 'target-unknown', activity: activity.id, target }
  } else if (target !== undefined) return { kind: 'target-unknown', activity: activity.id, target }
  for (const [key, carried] of Object.entries(activity.carries)) {
    if (carried.from !== 'choice') continue
    const chosen = choices[key]
    if (chosen === undefined || !carried.of.some((value) => value === chosen))
      return { kind: 'choice-missing', activity: activity.id, key, of: carried.of }
  }
  const strange = Object.keys(choices).find((key) => activity.carries[key]?.from !== 'choice')
  return strange === undefined ? undefined : { kind: 'key-unknown', activity: activity.id, key: strange }
}

/**
 * The data an act carries, key by key as the playbook says. A property the thing does not have is left out, so that no rule
 * that reads it can match.
 */
export function carry(intent: Intent, thing: Thing | undefined, exercise: Exercise): Data {
  const data: Record<string, DataValue> = {}
  for (const [key, carried] of Object.entries(intent.activity.carries)) {
    const value = valueFor(carried, key, intent, thing, exercise)
    if (value !== undefined) data[key] = value
  }
  return data
}

function valueFor(
  carried: Carried,
  key: string,
  intent: Intent,
  thing: Thing | undefined,
  exercise: Exercise,
): DataValue | undefined {
  switch (carried.from) {
    case 'target':
      return intent.target
    case 'property':
      return thing?.properties[carried.property]
    case 'change':
      return changeOf(intent)
    case 'restriction':
      return `restriction@${intent.target ?? 'service'}`
    case 'finding':
      return `${intent.seat}/F${findingsOf(intent.seat, exercise) + 1}`
    case 'emergency':
      return intent.emergency
    case 'seat':
      return intent.seat
    case 'words': {
      const known = wordsOf(intent, thing, exercise)
      return carried.part === 'version' ? known?.version : known?.words?.[carried.part]
    }
    case 'always':
      return carried.value
    case 'choice':
      return intent.with[key]
  }
}

/** A change is known by what is done, to what, and how: asking for it twice asks for the same change. */
function changeOf({ activity, target, with: choices }: Intent): string {
  const how = Object.keys(choices)
    .sort()
    .map((key) => String(choices[key]))
  return [`${activity.id}@${target ?? 'tenant'}`, ...how].join('/')
}

/** How many findings a seat has made: the seat's own count, so that nothing of others shows in the number. */
function findingsOf(seat: SeatId, exercise: Exercise): number {
  const own = Object.values(exercise.acts).filter((act) => act.seat === seat)
  return own.filter((act) => act.data['finding'] !== undefined).length
}
