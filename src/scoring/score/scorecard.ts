import { organisationOf } from '@/engine/index.ts'
import type { CapabilityId, OrganisationId, PhaseId, RoleId, RuleId } from '@/kernel/index.ts'
import type { Rule } from '@/playbook/index.ts'
import type { Activation, GroupScore, RatedScore, Reach, RuleResult, Scorecard } from '../verdict.ts'
import { evaluableWeight, groupScore, ledgerOf } from './group-score.ts'
import { proposeRating } from './rating.ts'
import { resultOf } from './rule-result.ts'

/** What a scorecard needs to know beside the results. */
export interface Setting {
  /** Roles that get a row of their own. */
  readonly staffed: readonly RoleId[]
  /** Rules the scenario expects to open; none named: coverage is not known. */
  readonly expected?: readonly RuleId[]
  /** Whether each capability's target was reached at ENDEX. */
  readonly outcomes?: Readonly<Record<CapabilityId, boolean>>
}

/** Everything some results are worth. Any list of results will do, so that a part of a log can be scored by itself. */
export function scorecardOf(results: readonly RuleResult[], { staffed, expected = [], outcomes = {} }: Setting): Scorecard {
  const team = groupScore(results)
  const coverage = coverageOf(results, expected)
  const rated = (members: readonly RuleResult[], reached?: boolean): RatedScore => {
    const group = groupScore(members)
    return { ...group, proposed: proposeRating(group, members, reached) }
  }
  const of = <Key extends string>(keyOf: (rule: Rule) => Key) => grouped(results, keyOf)
  return {
    rules: record(results.map((result) => [result.rule.id, result])),
    team,
    reach: reachOf(results, team),
    coverage,
    confidence: confidenceOf(team, coverage),
    roles: record(staffed.map((role) => [role, groupScore(chargedTo(results, ({ roles }) => roles.includes(role)))])),
    phases: record<PhaseId | 'ALL', RatedScore>([...of(({ phase }) => phase)].map(([phase, members]) => [phase, rated(members)])),
    organisations: record(
      organisationsOf(staffed).map((organisation) => [organisation, groupScore(chargedTo(results, withinOf(organisation)))]),
    ),
    capabilities: record([...of(({ capability }) => capability)].map(([id, members]) => [id, rated(members, outcomes[id])])),
    dimensions: dimensionsOf(results),
    ledger: ledgerOf(results),
    outcomes,
  }
}

/** Each rule with those tests only that somebody in particular answers for; rules without any are left out. */
function chargedTo(results: readonly RuleResult[], isCharged: (activation: Activation) => boolean): readonly RuleResult[] {
  return results.flatMap(({ rule, activations }) => {
    const own = activations.filter(isCharged)
    return own.length === 0 ? [] : [resultOf(rule, own)]
  })
}

function withinOf(organisation: OrganisationId): (activation: Activation) => boolean {
  return ({ roles }) => roles.some((role) => organisationOf(role) === organisation)
}

/** The companies at the table. A trace from elsewhere may have roles that belong to none. */
function organisationsOf(staffed: readonly RoleId[]): readonly OrganisationId[] {
  return [...new Set(staffed.filter((role) => role.includes('.')).map(organisationOf))]
}

function dimensionsOf(results: readonly RuleResult[]): Readonly<Record<Rule['dimension'], GroupScore>> {
  const of = (dimension: Rule['dimension']) => groupScore(results.filter(({ rule }) => rule.dimension === dimension))
  return { do: of('do'), order: of('order'), authority: of('authority'), restraint: of('restraint') }
}

/** Rules by what they have in common, in the order in which it first occurs. */
function grouped<Key extends string>(
  results: readonly RuleResult[],
  keyOf: (rule: Rule) => Key,
): ReadonlyMap<Key, readonly RuleResult[]> {
  const groups = new Map<Key, RuleResult[]>()
  for (const result of results) {
    const key = keyOf(result.rule)
    const members = groups.get(key)
    if (members === undefined) groups.set(key, [result])
    else members.push(result)
  }
  return groups
}

function reachOf(results: readonly RuleResult[], { reach }: GroupScore): Reach {
  const blocked = results.filter((result) => result.rule.modality !== 'may' && result.blocked > 0)
  return {
    value: reach,
    blockedWeight: blocked.reduce((sum, { rule }) => sum + rule.weight, 0),
    blocked: record(
      blocked.flatMap(({ rule, activations }) => {
        const first = activations.find(({ blocker }) => blocker !== undefined)?.blocker
        return first === undefined ? [] : [[rule.id, first] as const]
      }),
    ),
  }
}

/** How much of what the scenario expects to open was evaluated, by weight; null when it expects nothing in particular. */
function coverageOf(results: readonly RuleResult[], expected: readonly RuleId[]): number | null {
  const wanted = results.filter(({ rule }) => rule.modality !== 'may' && expected.includes(rule.id))
  const weight = wanted.reduce((sum, { rule }) => sum + rule.weight, 0)
  return weight === 0 ? null : evaluableWeight(wanted) / weight
}

function confidenceOf({ n }: GroupScore, coverage: number | null): Scorecard['confidence'] {
  if (coverage === null) return 'low'
  if (n >= 10 && coverage >= 0.7) return 'high'
  return n >= 5 && coverage >= 0.4 ? 'medium' : 'low'
}

/** A table by id. Ids are checked words, and `Object.fromEntries` forgets their type. */
function record<Key extends string, Value>(entries: readonly (readonly [Key, Value])[]): Readonly<Record<Key, Value>> {
  return Object.fromEntries(entries) as Record<Key, Value>
}
