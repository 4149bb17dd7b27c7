import type { Log } from '@/engine/index.ts'
import type { FactId, RuleId } from '@/kernel/index.ts'
import type { FactValue } from '@/scenario/index.ts'
import { type RuleResult, type Scorecard, scoreLog } from '@/scoring/index.ts'
import { summarise } from './summarise.ts'

/** How the tests of a rule came out as a whole: the worst that can be said of it. */
export type Standing = 'kept' | 'broken' | 'open' | 'blocked' | 'justified' | 'untested'

/** In what two evenings of one story differ. Times are seconds since STARTEX, points are lost points of a hundred. */
export interface Difference {
  readonly score: { readonly from: number | null; readonly to: number | null }
  readonly endedAt: { readonly from: number; readonly to: number }
  /** Facts with another value at ENDEX. */
  readonly facts: Readonly<Record<FactId, { readonly from: FactValue; readonly to: FactValue }>>
  /** Rules that came out otherwise or cost otherwise. */
  readonly rules: Readonly<
    Record<
      RuleId,
      { readonly from: Standing; readonly to: Standing; readonly lost: { readonly from: number; readonly to: number } }
    >
  >
  /** Milestones reached at another time; null: not at all. */
  readonly milestones: Readonly<Record<string, { readonly from: number | null; readonly to: number | null }>>
  readonly logHash: { readonly from: string; readonly to: string }
}

/** Compares an evening with one that could have been. */
export function differenceOf(from: Log, to: Log): Difference {
  const [before, after] = [worthOf(from), worthOf(to)]
  const pair = <Value>(of: (worth: Worth) => Value) => ({ from: of(before), to: of(after) })
  const changed = <Value>(keys: readonly string[], of: (worth: Worth, key: string) => Value) =>
    Object.fromEntries(
      keys
        .map((key) => [key, pair((worth) => of(worth, key))] as const)
        .filter(([, { from: one, to: other }]) => JSON.stringify(one) !== JSON.stringify(other)),
    )
  const rules = changed(Object.keys(after.card.rules), ({ card }, id) => ({
    standing: standingOf(card.rules[id as RuleId]),
    lost: lostBy(id as RuleId, card),
  }))
  return {
    score: pair(({ card }) => card.team.score),
    endedAt: pair(({ endedAt }) => endedAt),
    facts: changed(Object.keys(after.facts), ({ facts }, id) => facts[id as FactId] ?? ''),
    rules: Object.fromEntries(
      Object.entries(rules).map(([id, { from: one, to: other }]) => [
        id,
        { from: one.standing, to: other.standing, lost: { from: one.lost, to: other.lost } },
      ]),
    ),
    milestones: changed(Object.keys(after.milestones), ({ milestones }, id) => milestones[id] ?? null),
    logHash: pair(({ logHash }) => logHash),
  }
}

/** Whether two evenings came to the same. Their lines may differ all the same. */
export function isSame({ score, facts, rules, milestones, endedAt }: Difference): boolean {
  const nothing = [facts, rules, milestones].every((changes) => Object.keys(changes).length === 0)
  return nothing && score.from === score.to && endedAt.from === endedAt.to
}

interface Worth {
  readonly card: Scorecard
  readonly facts: Readonly<Record<FactId, FactValue>>
  readonly milestones: Readonly<Record<string, number | null>>
  readonly endedAt: number
  readonly logHash: string
}

function worthOf(log: Log): Worth {
  return { ...summarise(log), card: scoreLog(log) }
}

function standingOf(result: RuleResult | undefined): Standing {
  if (result === undefined) return 'untested'
  if (result.V > 0) return 'broken'
  if (result.blocked > 0) return 'blocked'
  if (result.open > 0) return 'open'
  if (result.justified > 0) return 'justified'
  return result.F > 0 ? 'kept' : 'untested'
}

function lostBy(rule: RuleId, { ledger }: Scorecard): number {
  const points = ledger.filter((entry) => entry.rule === rule).reduce((sum, entry) => sum + entry.points, 0)
  return Math.round(points * 100) / 100
}
