import type { Rule } from '@/playbook/index.ts'
import type { Activation, OutcomeKind, RuleResult } from '../verdict.ts'

/**
 * What the tests of a rule come to, all of them or those of one role. Conformance is the share of evaluable tests that were
 * fulfilled; of a restraint nothing is left once it was broken. Timeliness is the mean over fulfilled answers that were timed.
 */
export function resultOf(rule: Rule, activations: readonly Activation[]): RuleResult {
  const counts: Record<OutcomeKind, number> = { fulfilled: 0, violated: 0, open: 0, blocked: 0, justified: 0 }
  let [timed, timeliness] = [0, 0]
  for (const activation of activations) {
    counts[activation.outcome]++
    const timely = timelinessOf(activation, rule)
    if (timely === undefined) continue
    timed++
    timeliness += timely
  }
  const { fulfilled: F, violated: V, open, blocked, justified } = counts
  const share = F + V === 0 ? null : F / (F + V)
  return {
    rule,
    activations,
    vacuous: activations.length === 0,
    F,
    V,
    open,
    blocked,
    justified,
    s: share !== null && rule.dimension === 'restraint' ? Number(V === 0) : share,
    tau: timed === 0 ? null : timeliness / timed,
  }
}

/**
 * How timely an answer was: 1 up to half of its window, then falling to 0.5 at the limit. Only answers to windowed duties that
 * run on no legal clock are timed: a clock is met or missed, and haste earns nothing.
 */
export function timelinessOf({ outcome, delta }: Activation, { template, window, clock }: Rule): number | undefined {
  if (outcome !== 'fulfilled' || template !== 'response' || delta === undefined) return undefined
  if (window === undefined || clock === 'legal') return undefined
  const half = window.most / 2
  return delta <= half ? 1 : 1 - (0.5 * (delta - half)) / half
}
