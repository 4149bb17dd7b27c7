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

/** The lines that count, oldest first: from the last one back along what each follows, so that what was rewound is left out. */
export function pathOf<Line extends Pick<Recorded, 'number' | 'after'>>(lines: readonly Line[]): readonly Line[] {
  if (lines.every(({ after }) => after === undefined)) return lines
  const path: Line[] = []
  let wanted: number = lines.at(-1)?.number ?? 0
  for (const line of lines.toReversed()) {
    if (line.number !== wanted) continue
    path.push(line)
    wanted = line.after ?? line.number - 1
  }
  return path.reverse()
}

/** A whole log in memory. */
export interface Log {
  readonly header: LogHeader
  readonly lines: readonly LogLine[]
}
