import type { Rule } from '@/playbook/index.ts'
import { resultOf } from '../score/rule-result.ts'
import type { Trace } from '../trace.ts'
import type { Activation, RuleResult } from '../verdict.ts'
import { eventAt, positionOf, viewOf } from '../view.ts'
import { chargedFor } from './charged.ts'
import { judgeConstraint } from './judge-constraint.ts'

/**
 * Every test of one rule, with who answers for it. What other rules excuse is not looked at here, and tests that nobody at this
 * table answers for are still among them; `resultsOf` sees to both.
 */
export function judgeRule(rule: Rule, trace: Trace): RuleResult {
  const view = viewOf(trace)
  const eventOf = (seq: number | undefined) => (seq === undefined ? undefined : eventAt(view, positionOf(seq, view)))
  const activations = judgeConstraint(rule, trace).tests.map((test): Activation => {
    const roles = chargedFor(rule, eventOf(test.seq), eventOf(test.target), trace.staffed)
    return { ...test, rule: rule.id, roles, role: roles.length === 1 ? roles[0] : undefined }
  })
  return resultOf(rule, activations)
}

/**
 * Whether a test counts. A role nobody plays never loses points; what the log as a whole kept for whoever acts is everybody's.
 */
export function counts({ owner }: Rule, { roles, seq }: Activation): boolean {
  return roles.length > 0 || (owner === 'actor' && seq === undefined)
}
