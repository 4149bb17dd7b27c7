import type { Debrief, DebriefFor } from '@/debrief/index.ts'
import type { Briefing, Command, ExerciseEvent, Refusal } from '@/engine/index.ts'
import type { Diagnostic, EventNumber, ExerciseId, ExerciseTime, SeatId } from '@/kernel/index.ts'
import type { Scenario } from '@/scenario/index.ts'
import type { Scorecard } from '@/scoring/index.ts'

/**
 * A line as a device gets it: numbered per recipient without gaps, without hash, audience or global number. `evidence` names the
 * line where a debrief cites it; nothing can be read from it.
 */
export interface DeviceLine {
  readonly number: number
  /**
   * The line of this device that it follows; absent: the one before, and 0: none. What lies between counts no more, because the
   * exercise was taken back, or is told again in its place among lines that the seat may read only now.
   */
  readonly after?: number
  readonly evidence: string
  /** The number in the log; at the facilitator's desk only. */
  readonly of?: EventNumber
  readonly at: ExerciseTime
  readonly event: ExerciseEvent
}

/** How the host moves the clock by itself: it stands until asked, or runs at so many story seconds per second at the table. */
export type ClockMode = { readonly kind: 'waits' } | { readonly kind: 'runs'; readonly pace: number }

/** What a device says to the host. */
export type ToHost =
  /** First word on every connection; `seen` is the last line the device has (0: none). Lines after it follow. */
  | { readonly kind: 'join'; readonly seat: SeatId; readonly seen: number }
  /** `id` makes a retry harmless: the same id is never applied twice. */
  | { readonly kind: 'command'; readonly id: string; readonly command: Command }
  | { readonly kind: 'clock'; readonly mode: ClockMode }
  /** Lets time pass until something reaches this seat, at the latest to `until`. For somebody who plays alone. */
  | { readonly kind: 'pass-time'; readonly id: string; readonly until: ExerciseTime }
  | { readonly kind: 'ask-debrief'; readonly for: DebriefFor }
  /** The whole log as JSON Lines; after ENDEX only. */
  | { readonly kind: 'ask-log' }

/** What the host says to a device. */
export type ToDevice =
  | {
      readonly kind: 'welcome'
      readonly exercise: ExerciseId
      readonly briefing: Briefing
      /** The whole story, injects and hidden truth; at the facilitator's desk only. */
      readonly script?: Scenario
      readonly clock: ClockMode
      readonly lines: number
    }
  | { readonly kind: 'lines'; readonly lines: readonly DeviceLine[] }
  | { readonly kind: 'clock'; readonly mode: ClockMode; readonly now: ExerciseTime }
  | { readonly kind: 'accepted'; readonly id: string }
  | { readonly kind: 'refused'; readonly id: string; readonly refusal: Refusal }
  /** What the device sent was no message; the sentence says where. Nothing happened. */
  | { readonly kind: 'malformed'; readonly id?: string; readonly diagnostic: Diagnostic }
  /** The scorecard of everybody comes with the joint debrief only: a company is not told how the other one did. */
  | { readonly kind: 'debrief'; readonly debrief: Debrief; readonly scorecard?: Scorecard }
  | { readonly kind: 'log'; readonly text: string }
  /** What happened could not be kept, and what that means for the exercise. */
  | { readonly kind: 'not-kept'; readonly sentence: string }
  /** Everything is kept again, also what could not be kept before. */
  | { readonly kind: 'kept' }
