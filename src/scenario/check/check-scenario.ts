import type { Problems } from '@/reading/index.ts'
import type { Scenario } from '../scenario.ts'
import type { WrittenScenario } from '../shape/scenario-shape.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { checkCoverage } from './check-coverage.ts'
import { checkInjects } from './check-injects.ts'
import { checkPlanning } from './check-planning.ts'
import { checkReach } from './check-reach.ts'
import { checkTexts } from './check-texts.ts'
import { checkWorld } from './check-world.ts'
import { impossibleIn } from './possible-happenings.ts'
import { scenarioCheck } from './scenario-check.ts'

/** Looks up every reference of a scenario and judges what can be judged without playing it. */
export function checkScenario(scenario: Scenario, written: WrittenScenario, vocabulary: Vocabulary, problems: Problems): void {
  const check = scenarioCheck(scenario, written, vocabulary, problems)
  const impossible = impossibleIn(scenario, vocabulary)
  checkPlanning(check, impossible)
  checkWorld(check, impossible)
  checkInjects(check, impossible)
  checkTexts(check)
  checkReach(check, impossible)
  if (!problems.broken()) checkCoverage(check)
}
