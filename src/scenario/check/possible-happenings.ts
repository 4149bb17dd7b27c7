import { builtInActivities, type Impossible } from '@/reading/index.ts'
import type { Scenario } from '../scenario.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** What can be said never to happen in a story: an activity that nobody does, nobody is asked for, and the world never brings. */
export function impossibleIn(scenario: Scenario, vocabulary: Vocabulary): Impossible {
  const happens = new Set<string>(builtInActivities)
  const emitted = [
    ...scenario.processes.flatMap(({ emits }) => emits),
    ...scenario.consequences.flatMap(({ emits }) => emits),
    ...scenario.injects.flatMap(({ emits, ask }) => [...emits, ...ask.flatMap((option) => option.emits)]),
  ]
  for (const { activity } of emitted) happens.add(activity)
  for (const { ask } of scenario.injects) for (const { does } of ask) if (does !== undefined) happens.add(does)
  for (const activity of Object.values(vocabulary.activities)) {
    const { id, does, grants, askedAs, refusedAs, classes } = activity
    const possible = does.length > 0 || grants || happens.has(id)
    if (!possible) continue
    for (const word of [id, askedAs, refusedAs, ...classes]) if (word !== undefined) happens.add(word)
  }
  return (name, [first, second]) => {
    if (name === 'done') return first !== undefined && !happens.has(first)
    return name === 'by' && second !== undefined && !happens.has(second)
  }
}
