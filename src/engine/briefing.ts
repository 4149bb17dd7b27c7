import type { Duration, ExerciseTime, FactId, SeatId, ThingId } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'
import type { Fact, Milestone, Scenario, SeatBrief, Thing } from '@/scenario/index.ts'

/**
 * What one seat may know of a scenario before it happens; the only form in which a scenario reaches a device. The playbook is
 * open to everybody: it is meant to be known.
 */
export interface Briefing {
  readonly scenario: {
    readonly id: string
    readonly title: Scenario['title']
    readonly act: string
    readonly summary: Scenario['summary']
    readonly starts: string
    readonly length: { readonly story: Duration; readonly table: Duration }
    readonly pace: Scenario['pace']
    readonly clocks: readonly string[]
  }
  readonly playbook: Playbook
  readonly seat: SeatId
  readonly brief: SeatBrief | undefined
  /** Everybody at the table, by name. */
  readonly names: Readonly<Record<SeatId, string>>
  /** Facts this seat sees at STARTEX. */
  readonly facts: Readonly<Record<FactId, Fact>>
  /** Things this seat knows at STARTEX. */
  readonly things: Readonly<Record<ThingId, Thing>>
  /** What the report will ask for, without when or how it went. */
  readonly milestones: readonly Pick<Milestone, 'id' | 'title'>[]
  /** When the clock begins to run. */
  readonly begins: ExerciseTime
  readonly ends: ExerciseTime
}
