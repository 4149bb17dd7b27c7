import type { Activation, GroupScore, ProposedRating, RatedScore, RuleResult, Scorecard } from './verdict.ts'
import { scoringWords } from './words.ts'

/** A scorecard as `--json` prints it: plain data in names that others rely on, numbers as they were computed. */
export type ScoreSheet = ReturnType<typeof scoreSheetOf>

/** The plain form of a scorecard. Which lines prove what stands with each test of a rule, where the log had lines. */
export function scoreSheetOf(card: Scorecard) {
  return {
    team: { ...groupOf(card.team), coverage: card.coverage, confidence: card.confidence },
    organisations: each(card.organisations, groupOf),
    roles: each(card.roles, groupOf),
    phases: each(card.phases, ratedOf),
    capabilities: each(card.capabilities, ratedOf),
    dimensions: each(card.dimensions, groupOf),
    rules: each(card.rules, ruleOf),
    ledger: card.ledger.map(({ rule, kind, points }) => [rule, kind, points] as const),
    ledgerSum: card.ledger.reduce((sum, { points }) => sum + points, 0),
    reach: {
      blocked: each(card.reach.blocked, ({ by }) => by),
      blockedWeight: card.reach.blockedWeight,
      value: card.reach.value,
    },
    outcomes: card.outcomes,
  }
}

function groupOf({ cites: _cites, ...group }: GroupScore) {
  return group
}

function ratedOf({ proposed, ...group }: RatedScore) {
  return { ...groupOf(group), proposedRating: ratingOf(proposed) }
}

/** The letter, or why there is none. */
function ratingOf({ rating, reasons }: ProposedRating): string {
  if (rating !== undefined) return rating
  const why = reasons[0]?.say
  return why === 'rating/too-few' || why === 'rating/low-reach' ? `not rated (${scoringWords[why]})` : 'not rated'
}

function ruleOf({ rule, s, tau, F, V, open, blocked, justified, activations }: RuleResult) {
  const { weight, critical, capability, phase, dimension, modality, owner } = rule
  return {
    ...{ s, tau, F, V, open, blocked, justified, w: weight, critical, capability, phase, dimension, modality, owner },
    activations: activations.map(testOf),
  }
}

/** One test without the rule it stands under; `role` is left to `roles`. */
function testOf({ rule: _rule, role: _role, ...test }: Activation) {
  return test
}

function each<Value, Plain>(
  table: Readonly<Record<string, Value>>,
  plain: (value: Value) => Plain,
): Readonly<Record<string, Plain>> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, plain(value)]))
}
