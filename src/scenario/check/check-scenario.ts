import type { Problems } from '@/reading/index.ts'
import type { Scenario } from '../scenario.ts'
import type { WrittenScenario } from '../shape/scenario-shape.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** Looks up every reference of a scenario and judges what can be judged without playing it. */
export function checkScenario(
  _scenario: Scenario,
  _written: WrittenScenario,
  _vocabulary: Vocabulary,
  _problems: Problems,
): void {}
