import type { Claim } from '@/kernel/index.ts'
import type { GroupScore, ProposedRating, Rating, RuleResult } from '../verdict.ts'
import { sayOfScore } from '../words.ts'
import { timelinessOf } from './rule-result.ts'

/** From best to worst. */
const ORDER: readonly Rating[] = ['P', 'S', 'M', 'U']

/** From this share of the weight on a letter is earned, best first. A convention, not a law. */
const BANDS: readonly (readonly [Rating, number])[] = [
  ['P', 0.8],
  ['S', 0.66],
  ['M', 0.5],
  ['U', 0],
]

/** Below this many evaluable tests there is no letter. */
const FEWEST = 3

/** Below this share of the weight within reach there is no letter. */
const NEAREST = 0.6

/** A letter nothing better than which is possible, and why. */
interface Gate {
  readonly atBest: Rating
  readonly because: Claim
}

/**
 * What a machine proposes for a group: the band of its conformance, lowered by whatever was broken, late or missed, with every
 * reason. An evaluator confirms or overrides it.
 *
 * @param reached whether the target at ENDEX was reached; absent when there is none
 */
export function proposeRating(group: GroupScore, results: readonly RuleResult[], reached?: boolean): ProposedRating {
  if (group.conformance === null || group.n < FEWEST)
    return { rating: undefined, reasons: [sayOfScore('rating/too-few', {}, group.cites)] }
  if (group.reach !== null && group.reach < NEAREST)
    return { rating: undefined, reasons: [sayOfScore('rating/low-reach', {}, group.cites)] }
  const gates = [bandOf(group.conformance, group), ...gatesOf(results), ...(reached === false ? [MISSED] : [])]
  const worst = Math.max(...gates.map(({ atBest }) => ORDER.indexOf(atBest)))
  return { rating: ORDER[worst], reasons: gates.map(({ because }) => because) }
}

const MISSED: Gate = { atBest: 'U', because: sayOfScore('rating/outcome-missed') }

function bandOf(conformance: number, { cites }: GroupScore): Gate {
  const [band] = BANDS.find(([, least]) => conformance >= least) ?? ['U']
  // Rounded down, so that 79.6 never reads as an 80 that was not enough.
  const percent = Math.floor(conformance * 100)
  return { atBest: band, because: sayOfScore('rating/band', { percent, band }, cites) }
}

function gatesOf(results: readonly RuleResult[]): readonly Gate[] {
  const scored = results.filter(({ rule }) => rule.modality !== 'may')
  const broken = scored.filter(({ V }) => V > 0)
  const critical = broken.filter(({ rule }) => rule.critical && rule.modality === 'must')
  const late = scored.filter(({ tau }) => tau !== null && tau < 1)
  return [
    ...gate('S', 'rating/violated', broken, ({ outcome }) => outcome === 'violated'),
    ...gate('M', 'rating/critical', critical, ({ outcome }) => outcome === 'violated'),
    ...gate('S', 'rating/late', late, (activation, { rule }) => (timelinessOf(activation, rule) ?? 1) < 1),
  ]
}

function gate(
  atBest: Rating,
  say: 'rating/violated' | 'rating/critical' | 'rating/late',
  results: readonly RuleResult[],
  proves: (activation: RuleResult['activations'][number], result: RuleResult) => boolean,
): readonly Gate[] {
  if (results.length === 0) return []
  const proof = results.flatMap((result) => result.activations.filter((activation) => proves(activation, result)))
  const cites = [...new Set(proof.flatMap(({ cites }) => cites))].sort((one, other) => one - other)
  return [{ atBest, because: sayOfScore(say, { rules: results.map(({ rule }) => rule.id) }, cites) }]
}
