import { activityWords, mustBeKnown, mustBeRole, type Path, type Problems } from '@/reading/index.ts'
import { conditionNamesOf, type StoryNames } from '../condition-names-of.ts'
import type { Scenario } from '../scenario.ts'
import type { WrittenScenario } from '../shape/scenario-shape.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** What the checks of a scenario share. */
export interface ScenarioCheck {
  readonly scenario: Scenario
  /** The same as it was written: keys in its order, for places. */
  readonly written: WrittenScenario
  readonly vocabulary: Vocabulary
  readonly problems: Problems
  readonly names: StoryNames
  /** Every word for a piece of work. */
  readonly words: ReadonlySet<string>
  /** Rules of the playbook. */
  readonly rules: ReadonlySet<string>
  readonly injects: ReadonlySet<string>
  readonly logs: ReadonlySet<string>
  /** Words for asking and refusing: such an act may carry whatever the request was about. */
  readonly answers: ReadonlySet<string>
  /** The kinds of things there are. */
  readonly kinds: ReadonlySet<string>
  /** Every property that some thing has. */
  readonly properties: ReadonlySet<string>
}

/** Gathers what the checks share. */
export function scenarioCheck(
  scenario: Scenario,
  written: WrittenScenario,
  vocabulary: Vocabulary,
  problems: Problems,
): ScenarioCheck {
  const things = Object.values(scenario.things)
  return {
    scenario,
    written,
    vocabulary,
    problems,
    names: conditionNamesOf(scenario, vocabulary),
    words: new Set(activityWords(Object.values(vocabulary.activities))),
    rules: new Set(vocabulary.rules.map(({ id }) => id)),
    injects: new Set(scenario.injects.map(({ id }) => id)),
    logs: new Set(scenario.logs.map(({ id }) => id)),
    answers: new Set(
      Object.values(vocabulary.activities).flatMap(({ askedAs, refusedAs }) =>
        [askedAs, refusedAs].filter((word) => word !== undefined),
      ),
    ),
    kinds: new Set(things.map(({ kind }) => kind)),
    properties: new Set(things.flatMap(({ properties }) => Object.keys(properties))),
  }
}

/** A role of the playbook that has a seat in this scenario. */
export function mustBeSeat({ problems, scenario, vocabulary }: ScenarioCheck, word: string, path: Path): boolean {
  if (Object.hasOwn(scenario.seats, word)) return true
  if (!Object.hasOwn(vocabulary.roles, word)) {
    const titles = Object.fromEntries(Object.entries(vocabulary.roles).filter(([id]) => Object.hasOwn(scenario.seats, id)))
    return mustBeRole(problems, { code: 'unknown-seat', path, noun: 'seat', word }, titles)
  }
  problems.at('unknown-seat', path, `"${word}" has no seat in this scenario.`, 'Give it a role card under "seats".')
  return false
}

/** A role, an organisation, or everyone. */
export function mustBeViewers({ problems, vocabulary }: ScenarioCheck, viewers: readonly string[], path: Path): void {
  viewers.forEach((viewer, n) => {
    const word = viewer.replace(/\.\*$/, '')
    if (word === 'everyone' || Object.hasOwn(vocabulary.organisations, word)) return
    const known = { everyone: true, ...vocabulary.organisations, ...vocabulary.roles }
    if (Object.hasOwn(vocabulary.roles, word)) return
    const isTitle = Object.values(vocabulary.roles).some(({ title }) => title === word)
    const reference = { code: 'unknown-viewer' as const, path: [...path, n], noun: 'role or organisation', word }
    if (isTitle) mustBeRole(problems, reference, vocabulary.roles)
    else mustBeKnown(problems, { ...reference, known })
  })
}

/** An activity, a class, a word for asking or refusing, or a built-in one. */
export function mustBeActivity({ problems, words }: ScenarioCheck, word: string, path: Path, isKey = false): boolean {
  return mustBeKnown(problems, { code: 'unknown-activity', path, noun: 'activity', word, known: words, isKey })
}

/** A thing of this scenario. */
export function mustBeThing({ problems, scenario }: ScenarioCheck, word: string, path: Path): boolean {
  return mustBeKnown(problems, { code: 'unknown-thing', path, noun: 'thing', word, known: scenario.things })
}
