import type { RuleId } from '@/kernel/index.ts'
import type { Rule } from '@/playbook/index.ts'
import { inOrder } from '../judge/judge-constraint.ts'
import { counts, judgeRule } from '../judge/judge-rule.ts'
import type { Trace } from '../trace.ts'
import type { Activation, Justification, RuleResult } from '../verdict.ts'
import { type LabelsOf, labelsSeen } from './classes.ts'
import { resultOf } from './rule-result.ts'
import { untold } from './untold.ts'
import { waitingIn } from './waiting.ts'

/** What a log is judged by. */
export interface Court {
  readonly rules: readonly Rule[]
  readonly trace: Trace
  /** The classes of activities; absent: what the trace shows and the joint playbook is known to say. */
  readonly labelsOf?: LabelsOf
  readonly justified?: readonly Justification[]
}

/**
 * Every rule with its tests, in the order of the rules: judged, then excused where somebody else's omission stood in the way,
 * then justified where an evaluator said so.
 */
export function resultsOf({ rules, trace, labelsOf = labelsSeen(trace), justified = [] }: Court): readonly RuleResult[] {
  const afterWaiting = waitingIn(trace, rules, labelsOf)
  const unowned = new Map<RuleId, number>()
  const tests = new Map<RuleId, readonly Activation[]>(
    rules.map((rule) => {
      const { activations } = judgeRule(rule, trace)
      const own = activations.filter((activation) => counts(rule, activation))
      if (own.length < activations.length) unowned.set(rule.id, activations.length - own.length)
      return [rule.id, afterWaiting(rule, own)]
    }),
  )
  return rules.map((rule) => {
    const own = tests.get(rule.id) ?? []
    const blocker = own.length === 0 ? untold(rule, tests, rules, trace, labelsOf) : undefined
    const excused = blocker === undefined ? own : [neverTold(rule, blocker, trace)]
    const result = resultOf(
      rule,
      justified.length === 0 ? excused : excused.map((activation) => afterJustification(activation, justified)),
    )
    const nobodys = unowned.get(rule.id)
    return nobodys === undefined ? result : { ...result, unowned: nobodys }
  })
}

/** The one test a rule would have had, if its role had been told. */
function neverTold(rule: Rule, blocker: NonNullable<Activation['blocker']>, { staffed }: Trace): Activation {
  const owners = typeof rule.owner === 'string' ? [rule.owner] : rule.owner
  const roles = staffed.filter((role) => owners.includes(role))
  return { rule: rule.id, outcome: 'blocked', blocker, roles, role: roles.length === 1 ? roles[0] : undefined, cites: [] }
}

/** Only a deviation needs a justification; what was kept stays kept. */
function afterJustification(activation: Activation, justified: readonly Justification[]): Activation {
  if (activation.outcome !== 'violated') return activation
  const found = justified.findLast(({ rule, seq }) => rule === activation.rule && (seq === undefined || seq === activation.seq))
  if (found === undefined) return activation
  const cites = found.line === undefined ? activation.cites : inOrder([...activation.cites, found.line])
  return { ...activation, outcome: 'justified', cites }
}
