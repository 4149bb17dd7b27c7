import type { EventNumber, ExerciseTime, SeatId, ThingId } from '@/kernel/index.ts'
import type { Words } from '@/scenario/index.ts'
import type { Circle } from './audience.ts'

/** A text somebody wrote for a thing, as it was when it was finished. Never changed: another text is another version. */
export interface Version extends Words {
  /** `M-holding/bankx/v2`: by thing, house and count, so that no text is ever taken for another. */
  readonly version: string
  readonly statement: ThingId
  readonly seat: SeatId
  readonly at: ExerciseTime
  /** The line it was finished on. */
  readonly line: EventNumber
  /** Who may read it. */
  readonly circle: Circle
}
