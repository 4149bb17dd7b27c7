import type { Connection } from '@/client/index.ts'
import type { ClockMode } from '@/hosting/index.ts'
import type { ExerciseId, SeatId } from '@/kernel/index.ts'

/** What a person settles on the role card. */
export interface PracticeChoice {
  /** Id of a scenario on the shelf. */
  readonly scenario: string
  readonly seat: SeatId
  /** Id of one of the scenario's levels; absent when it has none. */
  readonly level?: string
  readonly clock: ClockMode
}

/** A way back to the table, and the seat one holds there. */
export interface OpenPractice {
  readonly seat: SeatId
  readonly connection: Connection
}

/** Exercises played alone on this device, bots in the other seats. */
export interface Practice {
  /** Sets up an exercise and starts it; it is kept from the first line on. */
  begin(choice: PracticeChoice): Promise<ExerciseId>
  /** A connection to an exercise that runs or was kept; refused, with a sentence, when this device has no such exercise. */
  open(exercise: ExerciseId): Promise<OpenPractice>
}
