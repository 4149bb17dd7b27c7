import { type LogLine, organisationOf } from '@/engine/index.ts'
import type { OrganisationId, RoleId } from '@/kernel/index.ts'
import type { Playbook, Rule } from '@/playbook/index.ts'
import type { Activation, RuleResult, Scorecard } from '@/scoring/index.ts'
import type { DebriefFor } from '../block.ts'

/**
 * The results a reader may know of, in the playbook's order. Of a rule's tests only those are kept whose every line the reader
 * may see; for one company, only those that are charged to its own people.
 */
export function narrowed(
  scorecard: Scorecard,
  reader: DebriefFor,
  lines: readonly LogLine[],
  playbook: Playbook,
): readonly RuleResult[] {
  const seen = new Set(lines.map(({ number }) => number))
  return playbook.rules.flatMap(({ id }) => {
    const result = scorecard.rules[id]
    if (result === undefined) return []
    const told = result.activations.filter(
      (activation) =>
        activation.cites.every((number) => seen.has(number)) && (reader === 'joint' || isOf(reader, activation, result.rule)),
    )
    return [recounted(result, told)]
  })
}

/** Whether a test of a rule is a company's own business. */
function isOf(organisation: OrganisationId, activation: Activation, rule: Rule): boolean {
  const charged = concerned(activation, rule)
  return charged.length > 0 && charged.every((one) => organisationOf(one) === organisation)
}

/** Whose business one test is: the roles charged, else the owners of the rule. */
export function concerned({ role, roles }: Activation, rule: Rule): readonly RoleId[] {
  if (roles.length > 0) return roles
  return role === undefined ? ownersOf(rule) : [role]
}

/** Who a rule can be charged to; nobody in particular when it is whoever acts. */
export function ownersOf({ owner }: Rule): readonly RoleId[] {
  if (owner === 'actor') return []
  return typeof owner === 'string' ? [owner] : owner
}

function recounted(result: RuleResult, activations: readonly Activation[]): RuleResult {
  if (activations.length === result.activations.length) return result
  const count = (outcome: Activation['outcome']): number => activations.filter((one) => one.outcome === outcome).length
  const [F, V] = [count('fulfilled'), count('violated')]
  const kept = F + V === 0 ? null : F / (F + V)
  return {
    ...result,
    activations,
    vacuous: activations.length === 0,
    F,
    V,
    open: count('open'),
    blocked: count('blocked'),
    justified: count('justified'),
    s: kept !== null && result.rule.dimension === 'restraint' ? (V === 0 ? 1 : 0) : kept,
  }
}
