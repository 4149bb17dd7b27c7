import { exerciseOf, type Happening, type Log, pathOf, replay } from '@/engine/index.ts'
import type { ExerciseTime, FactId, InjectId, RuleId, SeatId } from '@/kernel/index.ts'
import type { FactValue, Milestone } from '@/scenario/index.ts'
import { scoreLog } from '@/scoring/index.ts'

/** One evening in numbers: what `simulate` prints. Times are seconds since STARTEX. */
export interface EveningSummary {
  readonly scenario: string
  readonly seed: string
  readonly crew: string
  readonly endedAt: number
  /** The team's score from 0 to 100; null when nothing could be evaluated. */
  readonly score: number | null
  /** Must and should rules that were broken. */
  readonly violated: readonly RuleId[]
  /** Capabilities whose target the world did not meet. */
  readonly unmetOutcomes: readonly string[]
  readonly facts: Readonly<Record<FactId, FactValue>>
  readonly milestones: Readonly<Record<string, number | null>>
  readonly events: number
  readonly logHash: string
}

/** Sums up one finished log. */
export function summarise(log: Log): EveningSummary {
  const { header, lines } = log
  const exercise = replay(exerciseOf(header.scenario), pathOf(lines), header.playbook)
  const card = scoreLog(log)
  return {
    scenario: header.scenario.id,
    seed: header.seed,
    crew: header.crew,
    endedAt: exercise.now,
    score: card.team.score,
    violated: Object.values(card.rules).flatMap(({ rule, V }) => (V > 0 && rule.modality !== 'may' ? [rule.id] : [])),
    unmetOutcomes: Object.entries(card.outcomes ?? {}).flatMap(([capability, met]) => (met ? [] : [capability])),
    facts: exercise.facts,
    milestones: Object.fromEntries(
      header.scenario.milestones.map((milestone) => [milestone.id, reachedAt(milestone, exercise.happenings)]),
    ),
    events: lines.length,
    logHash: lines.at(-1)?.hash ?? '',
  }
}

function reachedAt({ activity, to, by }: Milestone, happenings: readonly Happening[]): ExerciseTime | null {
  const first = happenings.find(
    (happening) =>
      happening.activity === activity &&
      (to === undefined || includes(happening.data['to'], to)) &&
      (by === undefined || (happening.role !== null && by.includes(happening.role))),
  )
  return first?.at ?? null
}

function includes(value: unknown, wanted: string): boolean {
  return Array.isArray(value) ? value.includes(wanted) : value === wanted
}

/** Many evenings in numbers: what `simulate --runs N` prints. */
export interface EveningsSummary {
  readonly scenario: string
  readonly crew: string
  readonly runs: number
  readonly score: { readonly min: number | null; readonly median: number | null; readonly max: number | null }
  /** In how many runs a rule was put to the test, kept throughout, and broken. */
  readonly rules: Readonly<Record<RuleId, { readonly activated: number; readonly fulfilled: number; readonly violated: number }>>
  /** In how many runs an inject arrived. */
  readonly injects: Readonly<Record<InjectId, number>>
  /** What each seat had to do, mean per run. */
  readonly seats: Readonly<Record<SeatId, { readonly actions: number; readonly injects: number; readonly requests: number }>>
}

/** Counts evenings one by one, keeping none of them. */
export interface Tally {
  readonly add: (log: Log) => void
  readonly summary: () => EveningsSummary
}

interface Counts {
  readonly rules: Map<RuleId, { activated: number; fulfilled: number; violated: number }>
  readonly injects: Map<InjectId, number>
  readonly seats: Map<SeatId, { actions: number; injects: number; requests: number }>
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
      const card = scoreLog(log)
      if (card.team.score !== null) scores.push(card.team.score)
      for (const { rule, F, V, vacuous } of Object.values(card.rules)) {
        const row = counts.rules.get(rule.id) ?? { activated: 0, fulfilled: 0, violated: 0 }
        if (!vacuous) row.activated++
        if (F > 0 && V === 0) row.fulfilled++
        if (V > 0) row.violated++
        counts.rules.set(rule.id, row)
      }
      countLines(log, counts)
    },
    summary: () => {
      const sorted = [...scores].sort((a, b) => a - b)
      const mean = (total: number): number => Math.round((total / Math.max(1, runs)) * 100) / 100
      const seats = [...counts.seats].map(
        ([seat, { actions, injects, requests }]) =>
          [seat, { actions: mean(actions), injects: mean(injects), requests: mean(requests) }] as const,
      )
      return {
        ...about,
        runs,
        score: { min: sorted[0] ?? null, median: sorted[Math.floor(sorted.length / 2)] ?? null, max: sorted.at(-1) ?? null },
        rules: Object.fromEntries(counts.rules),
        injects: Object.fromEntries(counts.injects),
        seats: Object.fromEntries(seats),
      }
    },
  }
}

function countLines({ header, lines }: Log, { injects, seats }: Counts): void {
  for (const { id } of header.scenario.injects) if (!injects.has(id)) injects.set(id, 0)
  const row = (seat: SeatId) => {
    const known = seats.get(seat) ?? { actions: 0, injects: 0, requests: 0 }
    seats.set(seat, known)
    return known
  }
  for (const { cause, event } of pathOf(lines)) {
    if (cause?.seat !== undefined) row(cause.seat).actions++
    if (event.kind === 'inject-delivered') {
      injects.set(event.inject, (injects.get(event.inject) ?? 0) + 1)
      for (const seat of event.to) row(seat).injects++
    }
    if (event.kind === 'approval-requested') for (const seat of event.of) row(seat).requests++
  }
}
