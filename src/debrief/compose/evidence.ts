import type { EventNumber, RuleId } from '@/kernel/index.ts'
import type { Activation, OutcomeKind, RuleResult } from '@/scoring/index.ts'
import { inOrder } from '../words/say.ts'
import type { Sources } from './sources.ts'

/** The lines that prove how one test ended. A test of the whole log rests on the last line, up to which it was looked through. */
export function evidenceOf({ cites }: Activation, { lines }: Sources): readonly EventNumber[] {
  if (cites.length > 0) return cites
  const last = lines.at(-1)
  return last === undefined ? [] : [last.number]
}

/** The lines that prove how a rule's tests ended, of one outcome or of all. */
export function evidenceFor(result: RuleResult, sources: Sources, outcome?: OutcomeKind): readonly EventNumber[] {
  const tests = result.activations.filter((one) => outcome === undefined || one.outcome === outcome)
  return inOrder(tests.flatMap((one) => evidenceOf(one, sources)))
}

/** The result of one rule, when the reader may know of it. */
export function resultOf(rule: RuleId, { results }: Sources): RuleResult | undefined {
  return results.find((result) => result.rule.id === rule)
}

/** Rules of a list that were broken at least once. */
export function brokenOf(rules: readonly RuleId[], sources: Sources): readonly RuleResult[] {
  return sources.results.filter((result) => rules.includes(result.rule.id) && result.V > 0)
}
