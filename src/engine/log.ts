import type { ExerciseId, SeatId, Seed } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'
import type { Scenario } from '@/scenario/index.ts'
import type { Holder } from './command.ts'
import type { Cause, Recorded } from './event.ts'

/** The first line of a log: everything needed to score, verify, replay and debrief it alone, years later. */
export interface LogHeader {
  readonly format: 'hotwash-log/1'
  readonly exercise: ExerciseId
  readonly scenario: Scenario
  readonly scenarioHash: string
  readonly playbook: Playbook
  readonly playbookHash: string
  readonly seed: Seed
  /** Crew that played, as given on the command line, or `people`. */
  readonly crew: string
  readonly level: string
  readonly seats: Readonly<Record<SeatId, Holder>>
  readonly language: string
}

/** A line as it is kept: chained, with the cause on the first line of a batch. */
export interface LogLine extends Recorded {
  readonly cause?: Cause
  /** Host's clock, ISO 8601; absent headless. */
  readonly wall?: string
  readonly hash: string
}

/** A whole log in memory. */
export interface Log {
  readonly header: LogHeader
  readonly lines: readonly LogLine[]
}
