import { type Names, wording } from '@/debrief/index.ts'
import type { RoleId } from '@/kernel/index.ts'
import { type Activation, type GroupScore, type RuleResult, repairOf, type Scorecard, type Trace } from '@/scoring/index.ts'

/** Below this many evaluable tests, or rules of a role, there are counts and no number. */
const FEWEST = 3

/**
 * A scorecard for a terminal: whole points only, counts where there is too little for a number, every broken rule with what
 * would have met it, and where every lost point went.
 */
export function scoreInWords(card: Scorecard, names: Names, unit: Trace['unit']): string {
  const { team, reach } = card
  const roles = Object.keys(card.roles) as RoleId[]
  return [
    `Team: ${pointsOf(team)}. Confidence: ${card.confidence}.`,
    ...(reach.value === null || reach.value === 1 ? [] : [`Reach: ${percent(reach.value)} of the weight.`]),
    ...titled(
      'Roles',
      roles.map((role) => [role, ofRole(role, card)]),
    ),
    ...titled('Phases', rows(card.phases)),
    ...titled('Capabilities', rows(card.capabilities)),
    ...titled(
      'Broken',
      Object.values(card.rules).flatMap((result) => brokenIn(result, names, unit)),
    ),
    ...titled(
      'Kept from being judged',
      Object.entries(reach.blocked).map(([rule, { kind, by }]) => [rule, `${kind}, by ${by}`]),
    ),
    ...titled(
      'Points lost',
      card.ledger.map(({ rule, kind, points }) => [rule, `${points.toFixed(1)} ${kind}`]),
    ),
    '',
  ].join('\n')
}

type Row = readonly [string, string]

function titled(title: string, lines: readonly Row[]): readonly string[] {
  const width = Math.max(...lines.map(([left]) => left.length))
  return lines.length === 0 ? [] : ['', title, ...lines.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)]
}

function rows(
  groups: Readonly<Record<string, GroupScore & { readonly proposed: { readonly rating: string | undefined } }>>,
): readonly Row[] {
  return Object.entries(groups).map(([id, group]) => {
    const { rating } = group.proposed
    return [id, `${pointsOf(group)}${rating === undefined ? '' : `, proposed ${rating}`}`]
  })
}

function ofRole(role: RoleId, { roles, rules }: Scorecard): string {
  const group = roles[role]
  if (group === undefined) return ''
  const tested = Object.values(rules).filter(
    ({ rule, activations }) => rule.modality !== 'may' && activations.some((one) => one.roles.includes(role) && isEvaluable(one)),
  )
  return tested.length < FEWEST ? dutiesOf(group) : pointsOf(group)
}

function isEvaluable({ outcome }: Activation): boolean {
  return outcome === 'fulfilled' || outcome === 'violated'
}

function pointsOf(group: GroupScore): string {
  if (group.score === null || group.n < FEWEST) return dutiesOf(group)
  return `${Math.round(group.score)} of 100 (${dutiesOf(group)})`
}

function dutiesOf({ fulfilled, n, open }: GroupScore): string {
  const kept = n === 0 ? 'nothing to judge' : `${fulfilled} of ${n} ${n === 1 ? 'duty' : 'duties'}`
  return open === 0 ? kept : `${kept}, ${open} open`
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`
}

/** A broken rule, with what would have met its first broken test and how many more there are. */
function brokenIn({ rule, activations, V }: RuleResult, names: Names, unit: Trace['unit']): readonly Row[] {
  const first = activations.find(({ outcome }) => outcome === 'violated')
  const repair = first && repairOf(first, rule, unit)
  if (first === undefined || repair === undefined) return []
  const unscored = rule.modality === 'may' ? ' (not scored)' : ''
  const lines = first.cites.length === 0 ? '' : ` [${first.cites.join(', ')}]`
  const more = V === 1 ? '' : ` And ${V - 1} more like it.`
  return [[rule.id, `${wording(repair, names)}${unscored}${lines}${more}`]]
}
