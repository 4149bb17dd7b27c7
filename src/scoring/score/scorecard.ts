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
  const ofRole = shares(results, ({ roles }) => roles)
  const ofCompany = shares(results, ({ roles }) => organisationsOf(roles))
  return {
    rules: record(results.map((result) => [result.rule.id, result])),
    team,
    reach: reachOf(results, team),
    coverage,
    confidence: confidenceOf(team, coverage),
    roles: record(staffed.map((role) => [role, groupScore(ofRole.get(role) ?? [])])),
    phases: record<PhaseId | 'ALL', RatedScore>([...of(({ phase }) => phase)].map(([phase, members]) => [phase, rated(members)])),
    organisations: record(organisationsOf(staffed).map((company) => [company, groupScore(ofCompany.get(company) ?? [])])),
    capabilities: record([...of(({ capability }) => capability)].map(([id, members]) => [id, rated(members, outcomes[id])])),
    dimensions: dimensionsOf(results),
    ledger: ledgerOf(results),
    outcomes,
  }
}

/** The rules of everybody who is charged with something, each rule with those tests only that they answer for. */
function shares<Key>(
  results: readonly RuleResult[],
  keysOf: (activation: Activation) => readonly Key[],
): ReadonlyMap<Key, readonly RuleResult[]> {
  const found = new Map<Key, RuleResult[]>()
  for (const { rule, activations } of results) {
    const own = new Map<Key, Activation[]>()
    for (const activation of activations) for (const key of keysOf(activation)) listIn(own, key).push(activation)
    for (const [key, charged] of own) listIn(found, key).push(resultOf(rule, charged))
  }
  return found
}

/** The list kept under a key, begun when there is none. */
function listIn<Key, Value>(lists: Map<Key, Value[]>, key: Key): Value[] {
  const known = lists.get(key)
  if (known !== undefined) return known
  const begun: Value[] = []
  lists.set(key, begun)
  return begun
}

/** The companies some roles belong to. A trace from elsewhere may have roles that belong to none. */
function organisationsOf(roles: readonly RoleId[]): readonly OrganisationId[] {
  return [...new Set(roles.filter((role) => role.includes('.')).map(organisationOf))]
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
  for (const result of results) listIn(groups, keyOf(result.rule)).push(result)
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
