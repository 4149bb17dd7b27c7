import { type LogLine, organisationOf } from '@/engine/index.ts'
import type { OrganisationId, RoleId } from '@/kernel/index.ts'
import type { Playbook, Rule } from '@/playbook/index.ts'
import { type Activation, resultOf, type Scorecard, scorecardOf } from '@/scoring/index.ts'
import type { DebriefFor } from '../block.ts'

/**
 * The scorecard a reader may know of. Of a rule's tests only those are kept whose every line the reader may see (a reader without
 * lines has no tests); for one company,
 * only those that are about its own people. What is left is scored again, so that no number rests on what is hidden. The state of
 * the whole world at the end is no company's own, so one company's scorecard does not have it.
 */
export function narrowed(scorecard: Scorecard, reader: DebriefFor, lines: readonly LogLine[], playbook: Playbook): Scorecard {
  const seen = new Set(lines.map(({ number }) => number))
  let hidden = false
  const results = playbook.rules.flatMap((rule) => {
    const result = scorecard.rules[rule.id]
    if (result === undefined) return []
    const told = result.activations.filter(
      (one) =>
        lines.length > 0 && one.cites.every((number) => seen.has(number)) && (reader === 'joint' || isOf(reader, one, rule)),
    )
    if (told.length === result.activations.length) return [result]
    hidden = true
    return [resultOf(rule, told)]
  })
  if (reader === 'joint' && !hidden) return scorecard
  const staffed = Object.keys(scorecard.roles) as RoleId[]
  return reader === 'joint'
    ? scorecardOf(results, { staffed, outcomes: scorecard.outcomes })
    : scorecardOf(results, { staffed: staffed.filter((role) => organisationOf(role) === reader) })
}

/** Whether a test of a rule is a company's own business. */
function isOf(organisation: OrganisationId, activation: Activation, rule: Rule): boolean {
  const about = concerned(activation, rule)
  return about.length > 0 && about.every((role) => organisationOf(role) === organisation)
}

/** Whom one test is about: the roles charged, else the owners of the rule. */
export function concerned({ roles }: Activation, rule: Rule): readonly RoleId[] {
  return roles.length > 0 ? roles : ownersOf(rule)
}

/** Who a rule can be charged to; nobody in particular when it is whoever acts. */
export function ownersOf({ owner }: Rule): readonly RoleId[] {
  if (owner === 'actor') return []
  return typeof owner === 'string' ? [owner] : owner
}
