import { after, STARTEX } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'
import type { ConditionNames } from '@/reading/index.ts'
import type { Fact, Scenario } from '@/scenario/index.ts'

/** Names for conditions of the story, and for conditions about an act, where `target` means something. */
export interface StoryNames {
  readonly story: ConditionNames
  readonly act: ConditionNames
}

const known = new WeakMap<Scenario, { readonly playbook: Playbook; readonly names: StoryNames }>()

/** Every name a condition of this story may use; built once, because compiled conditions are kept under it. */
export function namesOf(scenario: Scenario, playbook: Playbook): StoryNames {
  const before = known.get(scenario)
  if (before?.playbook === playbook) return before.names
  const story: ConditionNames = {
    facts: Object.fromEntries(Object.values(scenario.facts).map((fact) => [fact.id, sortOf(fact, scenario)])),
    activities: [
      ...Object.keys(playbook.activities),
      ...Object.values(playbook.activities).flatMap(({ classes }) => classes),
      ...BUILT_IN,
    ],
    roles: Object.keys(playbook.roles),
    phases: playbook.phases.map(({ id }) => id),
    clocks: Object.keys(playbook.clocks),
    things: Object.keys(scenario.things),
    injects: Object.fromEntries(scenario.injects.map(({ id, ask }) => [id, ask.map(({ option }) => option)])),
    target: false,
    ends: after(STARTEX, scenario.length.story),
  }
  const names = { story, act: { ...story, target: true } }
  known.set(scenario, { playbook, names })
  return names
}

/** What happens without an activity of the playbook: the table's own words. */
const BUILT_IN = ['notify', 'tracker.record', 'request', 'phase.enter', 'duty.open', 'comms.send', 'delegate']

function sortOf(fact: Fact, { things }: Scenario): ConditionNames['facts'][string] {
  switch (fact.type) {
    case 'count':
      return { type: 'count', least: fact.least, ...(fact.most === undefined ? {} : { most: fact.most }) }
    case 'state':
      return { type: 'state', of: fact.of }
    case 'set': {
      const kind = fact.of
      const members =
        typeof kind === 'string'
          ? Object.values(things)
              .filter((thing) => thing.kind === kind)
              .map(({ id }) => id)
          : kind
      return { type: 'set', of: members }
    }
    case 'time':
    case 'flag':
      return { type: fact.type }
  }
}
