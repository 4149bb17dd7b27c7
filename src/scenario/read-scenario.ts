import { freeze, type Reading } from '@/kernel/index.ts'
import { problemsOf, readShape, readYaml, type YamlText } from '@/reading/index.ts'
import { buildScenario } from './build/build-scenario.ts'
import { checkScenario } from './check/check-scenario.ts'
import { reportBase } from './check/report-base.ts'
import type { Scenario } from './scenario.ts'
import { scenarioShape } from './shape/scenario-shape.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * Turns a scenario file into a scenario, or into a list of what to fix, each with its place.
 *
 * @param vocabulary the playbook the scenario is judged by; undefined when there is none at hand, which is a problem of its own;
 * `broken` when there is one with errors, which are told elsewhere: then only the shape of the scenario is looked at
 */
export function readScenario(
  content: string | Uint8Array,
  file: string,
  vocabulary: Vocabulary | 'broken' | undefined,
): Reading<Scenario> {
  const { yaml, diagnostics } = readYaml(content, file)
  return yaml === undefined ? { thing: undefined, diagnostics } : readScenarioFrom(yaml, vocabulary, undefined)
}

/** What a scenario builds on: another, one whose own problems are told elsewhere, itself by a detour, or nothing at hand. */
export type Base = Scenario | 'broken' | 'circular' | undefined

/**
 * The same for a text that was already read as YAML.
 *
 * @param base the scenario it says it builds on; only looked at when it says so
 */
export function readScenarioFrom(yaml: YamlText, vocabulary: Vocabulary | 'broken' | undefined, base: Base): Reading<Scenario> {
  const problems = problemsOf(yaml)
  const written = readShape(scenarioShape, yaml, problems)
  if (written === undefined || vocabulary === 'broken' || (written.builds_on !== undefined && base === 'broken'))
    return { thing: undefined, diagnostics: problems.list() }
  if (written.builds_on !== undefined && typeof base !== 'object') {
    reportBase(problems, ['builds_on'], written.builds_on, base)
    return { thing: undefined, diagnostics: problems.list() }
  }
  if (vocabulary === undefined) {
    const hint = 'Give the playbook together with the scenario, or write the path of a file beside it.'
    problems.at('unknown-playbook', ['playbook'], `There is no playbook "${written.playbook ?? ''}" at hand.`, hint)
    return { thing: undefined, diagnostics: problems.list() }
  }
  const scenario = buildScenario(written, vocabulary.id, written.builds_on === undefined ? undefined : (base as Scenario))
  checkScenario(scenario, written, vocabulary, problems)
  return { thing: problems.broken() ? undefined : freeze(scenario), diagnostics: problems.list() }
}
