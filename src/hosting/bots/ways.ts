import type { Choices, Exercise } from '@/engine/index.ts'
import type { ThingId } from '@/kernel/index.ts'
import type { Activity, DataValue } from '@/playbook/index.ts'
import type { Thing } from '@/scenario/index.ts'

/** One way of doing an activity: to which thing, with which choices. */
export interface Way {
  readonly target?: ThingId
  readonly with: Choices
}

/**
 * Every way a seat could do an activity with what it knows: each known thing of the kind, each combination of choices. A thing that
 * says of itself what one could choose, such as the kind of statement a text is, is used for that only.
 */
export function ways(activity: Activity, exercise: Exercise): readonly Way[] {
  const targets: readonly (ThingId | undefined)[] =
    activity.target === undefined
      ? [undefined]
      : Object.values(exercise.things)
          .filter((thing) => thing.kind === activity.target)
          .map((thing) => thing.id)
  const combinations = choicesOf(activity)
  return targets.flatMap((target) =>
    combinations
      .filter((choices) => suits(target === undefined ? undefined : exercise.things[target], choices))
      .map((choices): Way => ({ ...(target === undefined ? {} : { target }), with: choices })),
  )
}

/** A thing that says for itself what one could choose is used in no other way: a note to the staff is no text for the press. */
function suits(thing: Thing | undefined, choices: Choices): boolean {
  return Object.entries(choices).every(([key, value]) => (thing?.properties[key] ?? value) === value)
}

function choicesOf(activity: Activity): readonly Choices[] {
  let combinations: readonly Record<string, DataValue>[] = [{}]
  for (const [key, carried] of Object.entries(activity.carries)) {
    if (carried.from !== 'choice') continue
    combinations = combinations.flatMap((chosen) => carried.of.map((value) => ({ ...chosen, [key]: value })))
  }
  return combinations
}
