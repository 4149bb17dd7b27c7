import type { ExerciseId, ExerciseTime, SeatId, Text } from '@/kernel/index.ts'

/** One exercise kept on this device. */
export interface Evening {
  readonly exercise: ExerciseId
  readonly title: Text
  readonly seat: SeatId
  readonly seatTitle: Text
  /** When it was last played, ISO 8601 with offset. */
  readonly playedAt: string
  readonly state: 'running' | 'ended'
  /** How far the story went. */
  readonly at: ExerciseTime
  /** The team's score from 0 to 100; absent while running, or when nothing could be scored. */
  readonly score?: number
}

/** The exercises kept on this device, the last played first. */
export interface Evenings {
  list(): Promise<readonly Evening[]>
}
