/** Activities every playbook has without declaring them: what happens by itself, and what the game's own commands become. */
export const builtInActivities = [
  'duty.open',
  'phase.enter',
  'notify',
  'tracker.record',
  'request',
  'comms.send',
  'delegate',
] as const

/** An activity every playbook has. */
export type BuiltInActivity = (typeof builtInActivities)[number]

/** What of an activity gives words: its own id, its classes, and what asking for it and refusing it are called. */
export interface ActivityNaming {
  readonly id: string
  readonly classes: readonly string[]
  readonly askedAs?: string
  readonly refusedAs?: string
}

/** Every word that a rule, a condition or a story may use for a piece of work, the built-in ones included. */
export function activityWords(activities: Iterable<ActivityNaming>): readonly string[] {
  const words = new Set<string>(builtInActivities)
  for (const { id, classes, askedAs, refusedAs } of activities) {
    for (const word of [id, ...classes, askedAs, refusedAs]) if (word !== undefined) words.add(word)
  }
  return [...words]
}
