import type { RoleId } from '@/kernel/index.ts'
import type { OutcomeKind, RuleResult } from '@/scoring/index.ts'
import { concerned } from './narrowed.ts'

/** Whom the tests of a rule with this outcome are about, each once. Roles, never names of people. */
export function chargedIn({ rule, activations }: RuleResult, outcome: OutcomeKind): readonly RoleId[] {
  return [...new Set(activations.flatMap((one) => (one.outcome === outcome ? concerned(one, rule) : [])))]
}
