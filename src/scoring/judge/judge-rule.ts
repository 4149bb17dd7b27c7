import type { Rule } from '@/playbook/index.ts'
import { resultOf } from '../score/rule-result.ts'
import type { Trace } from '../trace.ts'
import type { Activation, RuleResult } from '../verdict.ts'
import { chargeOf } from './charged.ts'
import { inOrder, testsOf } from './judge-constraint.ts'

/**
 * Every test of one rule, with who answers for it. What other rules excuse is not looked at here, and tests that nobody at this
 * table answers for are still among them; `resultsOf` sees to both.
 */
export function judgeRule(rule: Rule, trace: Trace): RuleResult {
  const charge = chargeOf(rule, trace)
  const activations = testsOf(rule, trace, (test, finding, view): Activation => {
    const { roles, because } = charge(finding, view)
    const activation = test as { -readonly [Key in keyof Activation]: Activation[Key] }
    activation.rule = rule.id
    activation.roles = roles
    activation.role = roles.length === 1 ? roles[0] : undefined
    if (because.length > 0) activation.cites = inOrder([...test.cites, ...because])
    return activation
  })
  return resultOf(rule, activations)
}

/**
 * Whether a test counts. A role nobody plays never loses points; what the log as a whole kept for whoever acts is everybody's.
 */
export function counts({ owner }: Rule, { roles, seq }: Activation): boolean {
  return roles.length > 0 || (owner === 'actor' && seq === undefined)
}
