import { type Log, pathOf } from '@/engine/index.ts'
import type { InjectId, RuleId, SeatId } from '@/kernel/index.ts'
import { scoreLog } from '@/scoring/index.ts'
import { loadsOf } from './load.ts'

/** How the team's scores were spread over many evenings. All null when nothing could be scored. */
export interface Distribution {
  readonly min: number | null
  readonly lowerQuartile: number | null
  readonly median: number | null
  readonly upperQuartile: number | null
  readonly max: number | null
  /** How many evenings scored 0 to below 10, 10 to below 20, … 90 to 100. */
  readonly buckets: readonly number[]
}

/** In how many evenings a rule was put to the test, kept throughout, and broken. */
export interface RuleCount {
  readonly activated: number
  /** In how many its occasion came while nobody held the seat of whoever owns it: it was tried out, and counts for nobody. */
  readonly unowned: number
  readonly fulfilled: number
  readonly violated: number
}

/** What a seat had to do: means per evening, and the longest stretches of all evenings in story seconds. */
export interface SeatCount {
  readonly actions: number
  readonly injects: number
  readonly requests: number
  /** The longest time the seat had something open without sending a command. */
  readonly longestSilent: number
  /** The longest time the seat had nothing open. */
  readonly longestFree: number
}

/** Many evenings in numbers: what `simulate --runs N` prints. */
export interface EveningsSummary {
  readonly scenario: string
  readonly crew: string
  readonly runs: number
  readonly score: Distribution
  readonly rules: Readonly<Record<RuleId, RuleCount>>
  /** Rules whose occasion no evening brought. */
  readonly neverTested: readonly RuleId[]
  /** Rules whose occasion came only while nobody held the seat of whoever owns them. */
  readonly onlyUnowned: readonly RuleId[]
  /** In how many evenings an inject arrived. */
  readonly injects: Readonly<Record<InjectId, number>>
  /** Injects that no evening delivered. */
  readonly neverFired: readonly InjectId[]
  readonly seats: Readonly<Record<SeatId, SeatCount>>
}

/** Counts evenings one by one, keeping none of them. */
export interface Tally {
  readonly add: (log: Log) => void
  readonly summary: () => EveningsSummary
}

interface Counts {
  readonly rules: Map<RuleId, { activated: number; unowned: number; fulfilled: number; violated: number }>
  readonly injects: Map<InjectId, number>
  readonly seats: Map<SeatId, { actions: number; injects: number; requests: number; silent: number; free: number }>
}

/** A tally that has counted nothing. */
export function tally(): Tally {
  const scores: number[] = []
  const counts: Counts = { rules: new Map(), injects: new Map(), seats: new Map() }
  let runs = 0
  let about = { scenario: '', crew: '' }
  return {
    add: (log) => {
      runs++
      about = { scenario: log.header.scenario.id, crew: log.header.crew }
      const score = countOne(log, counts)
      if (score !== null) scores.push(score)
    },
    summary: () => {
      const mean = (total: number): number => Math.round((total / Math.max(1, runs)) * 100) / 100
      const rules = Object.fromEntries(counts.rules)
      const seats = [...counts.seats].map(([seat, { actions, injects, requests, silent, free }]) => {
        const means = { actions: mean(actions), injects: mean(injects), requests: mean(requests) }
        return [seat, { ...means, longestSilent: silent, longestFree: free }] as const
      })
      return {
        ...about,
        runs,
        score: distributionOf(scores),
        rules,
        neverTested: neverTested(rules),
        onlyUnowned: (Object.keys(rules) as RuleId[]).filter((id) => rules[id]?.activated === 0 && rules[id].unowned > 0),
        injects: Object.fromEntries(counts.injects),
        neverFired: [...counts.injects].flatMap(([inject, fired]) => (fired === 0 ? [inject] : [])),
        seats: Object.fromEntries(seats),
      }
    },
  }
}

/** Adds one evening to the counts; gives its score. */
function countOne(log: Log, { rules, injects, seats }: Counts): number | null {
  const card = scoreLog(log)
  for (const { rule, F, V, vacuous, unowned } of Object.values(card.rules)) {
    const row = rules.get(rule.id) ?? { activated: 0, unowned: 0, fulfilled: 0, violated: 0 }
    if (!vacuous) row.activated++
    else if (unowned !== undefined) row.unowned++
    if (F > 0 && V === 0) row.fulfilled++
    if (V > 0) row.violated++
    rules.set(rule.id, row)
  }
  for (const { id } of log.header.scenario.injects) if (!injects.has(id)) injects.set(id, 0)
  for (const { event } of pathOf(log.lines))
    if (event.kind === 'inject-delivered') injects.set(event.inject, (injects.get(event.inject) ?? 0) + 1)
  for (const [seat, load] of loadsOf(log, card)) {
    const row = seats.get(seat) ?? { actions: 0, injects: 0, requests: 0, silent: 0, free: 0 }
    row.actions += load.actions
    row.injects += load.injects
    row.requests += load.requests
    row.silent = Math.max(row.silent, load.silent)
    row.free = Math.max(row.free, load.free)
    seats.set(seat, row)
  }
  return card.team.score
}

/** Rules whose occasion came in none of the counted evenings. */
export function neverTested(rules: Readonly<Record<RuleId, RuleCount>>): readonly RuleId[] {
  return (Object.keys(rules) as RuleId[]).filter((rule) => rules[rule]?.activated === 0 && rules[rule].unowned === 0)
}

/** Where the scores lie; a quartile between two scores lies between them in proportion. */
export function distributionOf(scores: readonly number[]): Distribution {
  const sorted = Float64Array.from(scores).sort()
  const at = (share: number): number | null => {
    const place = (sorted.length - 1) * share
    const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
    return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place))
  }
  const buckets = Array.from({ length: 10 }, () => 0)
  for (const score of sorted) {
    const bucket = Math.min(9, Math.floor(score / 10))
    buckets[bucket] = (buckets[bucket] ?? 0) + 1
  }
  return { min: at(0), lowerQuartile: at(0.25), median: at(0.5), upperQuartile: at(0.75), max: at(1), buckets }
}
