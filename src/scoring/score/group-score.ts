import type { EventNumber } from '@/kernel/index.ts'
import { inOrder } from '../judge/judge-constraint.ts'
import type { GroupScore, LedgerEntry, OutcomeKind, RuleResult } from '../verdict.ts'

/** How many of a hundred points are for having done it; the rest is for having done it in good time. */
const POINTS = { conformance: 85, timeliness: 15 } as const

/** The weights a number is made of. */
interface Weighed {
  readonly scored: readonly RuleResult[]
  /** Weight of the rules that could be evaluated. */
  readonly evaluable: number
  /** Weight of the rules with timed answers. */
  readonly timed: number
  readonly conformance: number | null
  readonly timeliness: number | null
}

/**
 * One number for some rules, always straight from the rules and never a mean of means. Rules that only inform (`may`) do not
 * count. Without any timed answer all hundred points are for conformance.
 */
export function groupScore(results: readonly RuleResult[]): GroupScore {
  const { scored, evaluable, conformance, timeliness } = weigh(results)
  const blocked = weightOf(scored.filter((result) => result.blocked > 0))
  const [fulfilled, violated] = [total(scored, ({ F }) => F), total(scored, ({ V }) => V)]
  return {
    conformance,
    timeliness,
    score: conformance === null ? null : scoreOf(conformance, timeliness),
    n: fulfilled + violated,
    weight: evaluable,
    open: total(scored, ({ open }) => open),
    fulfilled,
    violated,
    criticalViolated: scored.some(({ rule, V }) => rule.critical && V > 0),
    reach: evaluable + blocked === 0 ? null : evaluable / (evaluable + blocked),
    cites: citesOf(scored, 'fulfilled', 'violated'),
  }
}

/** Every point lost, the largest loss first; together with the score they are a hundred. Empty when nothing was evaluated. */
export function ledgerOf(results: readonly RuleResult[]): readonly LedgerEntry[] {
  const { scored, evaluable, timed, timeliness } = weigh(results)
  const forDoing = timeliness === null ? POINTS.conformance + POINTS.timeliness : POINTS.conformance
  const entries = scored.flatMap((result): LedgerEntry[] => {
    const { rule, s, tau } = result
    const done = s === null ? 0 : (forDoing * rule.weight * (1 - s)) / evaluable
    const inTime = tau === null ? 0 : (POINTS.timeliness * rule.weight * (1 - tau)) / timed
    const lost: LedgerEntry[] = []
    if (done > 0) lost.push({ rule: rule.id, kind: 'conformance', points: done, cites: citesOf([result], 'violated') })
    if (inTime > 0) lost.push({ rule: rule.id, kind: 'timeliness', points: inTime, cites: citesOf([result], 'fulfilled') })
    return lost
  })
  return entries.sort((one, other) => other.points - one.points)
}

/** Weight of those rules whose tests could be evaluated, of the ones that count. */
export function evaluableWeight(results: readonly RuleResult[]): number {
  return weigh(results).evaluable
}

function weigh(results: readonly RuleResult[]): Weighed {
  const scored = results.filter(({ rule }) => rule.modality !== 'may')
  const evaluable = weightOf(scored.filter(({ s }) => s !== null))
  const timed = weightOf(scored.filter(({ tau }) => tau !== null))
  return {
    scored,
    evaluable,
    timed,
    conformance: evaluable === 0 ? null : total(scored, ({ rule, s }) => rule.weight * (s ?? 0)) / evaluable,
    timeliness: timed === 0 ? null : total(scored, ({ rule, tau }) => rule.weight * (tau ?? 0)) / timed,
  }
}

function scoreOf(conformance: number, timeliness: number | null): number {
  const all = POINTS.conformance + POINTS.timeliness
  return timeliness === null ? all * conformance : POINTS.conformance * conformance + POINTS.timeliness * timeliness
}

function weightOf(results: readonly RuleResult[]): number {
  return total(results, ({ rule }) => rule.weight)
}

function total(results: readonly RuleResult[], of: (result: RuleResult) => number): number {
  return results.reduce((sum, result) => sum + of(result), 0)
}

function citesOf(results: readonly RuleResult[], ...outcomes: readonly OutcomeKind[]): GroupScore['cites'] {
  const cites = new Set<EventNumber>()
  for (const { activations } of results)
    for (const activation of activations)
      if (outcomes.includes(activation.outcome)) for (const number of activation.cites) cites.add(number)
  return inOrder([...cites])
}
