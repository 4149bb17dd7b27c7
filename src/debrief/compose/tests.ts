import type { EventNumber, RuleId } from '@/kernel/index.ts'
import type { Rule } from '@/playbook/index.ts'
import type { Activation } from '@/scoring/index.ts'
import { inOrder } from '../words/say.ts'
import { evidenceOf } from './evidence.ts'
import type { Sources } from './sources.ts'

/** Below this many judged tests there is no number and no letter, only counts. */
export const FEWEST_TESTS = 3

/** One test of one rule. */
export interface RuleTest {
  readonly rule: Rule
  readonly activation: Activation
}

/** What some tests came to. */
export interface Count {
  readonly kept: number
  /** Kept or not kept; open, held up and justified tests are neither. */
  readonly judged: number
  /** Rules with at least one judged test. */
  readonly rules: number
  readonly heldUp: readonly RuleId[]
  readonly cites: readonly EventNumber[]
}

/** The scored tests the reader may know of that concern a group; rules that are for information only are left out. */
export function testsOf(sources: Sources, concerns: (test: RuleTest) => boolean): readonly RuleTest[] {
  return sources.results
    .filter(({ rule }) => rule.modality !== 'may')
    .flatMap(({ rule, activations }) => activations.map((activation) => ({ rule, activation })))
    .filter(concerns)
}

/** Counts tests. */
export function countOf(tests: readonly RuleTest[], sources: Sources): Count {
  const judged = tests.filter(({ activation: { outcome } }) => outcome === 'fulfilled' || outcome === 'violated')
  const heldUp = tests.filter(({ activation: { outcome } }) => outcome === 'blocked')
  return {
    kept: judged.filter(({ activation }) => activation.outcome === 'fulfilled').length,
    judged: judged.length,
    rules: new Set(judged.map(({ rule }) => rule.id)).size,
    heldUp: [...new Set(heldUp.map(({ rule }) => rule.id))],
    cites: inOrder(judged.flatMap(({ activation }) => evidenceOf(activation, sources))),
  }
}
