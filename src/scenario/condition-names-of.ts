import { activityWords, type ConditionNames, type FactSort } from '@/reading/index.ts'
import { endOf } from './extent.ts'
import type { Fact, Scenario } from './scenario.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The names that conditions of one story may use: with and without a `target`. */
export interface StoryNames {
  /** For processes, injects, phases and outcomes. */
  readonly story: ConditionNames
  /** For consequences of an act, where `target` is the thing it was done to. */
  readonly act: ConditionNames
}

/** Compiled conditions are kept by their names, so one story must always be given the same ones. */
const known = new WeakMap<NamedStory, WeakMap<Vocabulary, StoryNames>>()

type NamedStory = Pick<Scenario, 'facts' | 'things' | 'injects' | 'heard' | 'windows'>

/** The names that conditions of a scenario may use, judged by this playbook; the same object for the same two. */
export function conditionNamesOf(scenario: NamedStory, vocabulary: Vocabulary): StoryNames {
  const byVocabulary = known.get(scenario) ?? new WeakMap<Vocabulary, StoryNames>()
  known.set(scenario, byVocabulary)
  const before = byVocabulary.get(vocabulary)
  if (before !== undefined) return before
  const names = collect(scenario, vocabulary)
  byVocabulary.set(vocabulary, names)
  return names
}

function collect({ facts, things, injects, heard, windows }: NamedStory, vocabulary: Vocabulary): StoryNames {
  const members = (kind: string): readonly string[] => Object.values(things).flatMap((one) => (one.kind === kind ? [one.id] : []))
  const story: ConditionNames = {
    facts: Object.fromEntries(Object.values(facts).map((fact) => [fact.id, sortOf(fact, members)])),
    activities: activityWords(Object.values(vocabulary.activities)),
    roles: Object.keys(vocabulary.roles),
    phases: vocabulary.phases.map(({ id }) => id),
    clocks: Object.keys(vocabulary.clocks),
    things: Object.keys(things),
    injects: { ...heard, ...Object.fromEntries(injects.map(({ id, ask }) => [id, ask.map(({ option }) => option)])) },
    target: false,
    ends: endOf({ windows }),
  }
  return { story, act: { ...story, target: true } }
}

function sortOf(fact: Fact, members: (kind: string) => readonly string[]): FactSort {
  switch (fact.type) {
    case 'count':
      return { type: 'count', least: fact.least, ...(fact.most !== undefined && { most: fact.most }) }
    case 'state':
      return { type: 'state', of: fact.of }
    case 'set':
      return { type: 'set', of: typeof fact.of === 'string' ? members(fact.of) : fact.of }
    case 'time':
    case 'flag':
      return { type: fact.type }
  }
}
