import { exerciseOf, type Happening, type Log, pathOf, replay } from '@/engine/index.ts'
import type { ExerciseTime, FactId, RuleId } from '@/kernel/index.ts'
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
