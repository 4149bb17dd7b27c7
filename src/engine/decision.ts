import type {
  ActivityId,
  EventNumber,
  ExerciseTime,
  FactId,
  InjectId,
  RequestId,
  RoleId,
  SeatId,
  ThingId,
} from '@/kernel/index.ts'
import type { DataValue } from '@/playbook/index.ts'
import type { Fact } from '@/scenario/index.ts'
import type { Outcome } from './event.ts'
import type { ReviewRefusal } from './review-refusal.ts'

/**
 * Why a command cannot be carried out: a value, put into words by `explainRefusal`. A refusal is about the interface and never
 * depends on dice or on what the seat does not know; what the story forbids is an event that teaches.
 */
export type Refusal =
  | { readonly kind: 'not-started' }
  | { readonly kind: 'already-started' }
  | { readonly kind: 'already-ended' }
  | { readonly kind: 'facilitator-only' }
  | { readonly kind: 'not-your-seat'; readonly seat: SeatId }
  | { readonly kind: 'unknown-seat'; readonly seat: string }
  | { readonly kind: 'unknown-activity'; readonly activity: ActivityId }
  | { readonly kind: 'only-the-world'; readonly activity: ActivityId }
  | { readonly kind: 'other-house'; readonly activity: ActivityId; readonly roles: readonly RoleId[] }
  | { readonly kind: 'target-missing'; readonly activity: ActivityId }
  | { readonly kind: 'target-unknown'; readonly activity: ActivityId; readonly target: ThingId }
  | { readonly kind: 'choice-missing'; readonly activity: ActivityId; readonly key: string; readonly of: readonly DataValue[] }
  | { readonly kind: 'key-unknown'; readonly activity: ActivityId; readonly key: string }
  | { readonly kind: 'words-not-taken'; readonly activity: ActivityId }
  | { readonly kind: 'words-missing'; readonly activity: ActivityId }
  | { readonly kind: 'unknown-claim'; readonly claim: string }
  | { readonly kind: 'number-missing'; readonly claim: string }
  | { readonly kind: 'nothing-to-publish'; readonly activity: ActivityId }
  | { readonly kind: 'too-many-at-once'; readonly most: number }
  | { readonly kind: 'already-running'; readonly activity: ActivityId }
  | { readonly kind: 'not-asked'; readonly activity: ActivityId }
  | { readonly kind: 'not-an-approval'; readonly activity: ActivityId }
  | { readonly kind: 'unknown-request'; readonly request: RequestId }
  | { readonly kind: 'request-not-yours'; readonly request: RequestId }
  | { readonly kind: 'request-closed'; readonly request: RequestId }
  | { readonly kind: 'already-asked'; readonly activity: ActivityId }
  | { readonly kind: 'nobody-addressed' }
  | { readonly kind: 'yourself-addressed' }
  | { readonly kind: 'empty-text' }
  | { readonly kind: 'text-too-long'; readonly most: number }
  | { readonly kind: 'unknown-finding'; readonly finding: string }
  | { readonly kind: 'already-recorded'; readonly finding: string }
  | { readonly kind: 'unknown-inject'; readonly inject: InjectId }
  | { readonly kind: 'inject-not-yours'; readonly inject: InjectId }
  | { readonly kind: 'already-answered'; readonly inject: InjectId }
  | { readonly kind: 'not-held'; readonly inject: InjectId }
  | { readonly kind: 'already-delivered'; readonly inject: InjectId }
  | { readonly kind: 'already-dropped'; readonly inject: InjectId }
  | { readonly kind: 'no-deadline'; readonly inject: InjectId }
  | { readonly kind: 'deadline-not-later'; readonly than: ExerciseTime }
  | { readonly kind: 'unknown-fact'; readonly fact: string }
  | {
      readonly kind: 'fact-value-wrong'
      readonly fact: FactId
      readonly type: Fact['type']
      readonly least?: number
      readonly most?: number
      readonly of?: readonly string[]
    }
  | { readonly kind: 'fact-unchanged'; readonly fact: FactId }
  | { readonly kind: 'unknown-rule'; readonly rule: string }
  | { readonly kind: 'already-held'; readonly seat: SeatId }
  | { readonly kind: 'unknown-option'; readonly inject: InjectId; readonly option: string }
  | { readonly kind: 'nobody-there'; readonly seat: SeatId }
  | { readonly kind: 'not-a-colleague'; readonly seat: SeatId }
  | { readonly kind: 'in-a-circle'; readonly seat: SeatId }
  | { readonly kind: 'already-deputy'; readonly seat: SeatId }
  | { readonly kind: 'not-handed-over'; readonly seat: SeatId }
  | { readonly kind: 'unknown-line'; readonly last: EventNumber }
  | { readonly kind: 'mid-command'; readonly before: EventNumber; readonly end: EventNumber }
  | { readonly kind: 'unknown-phase'; readonly phase: string }
  | { readonly kind: 'clock-backwards' }
  | { readonly kind: 'clock-past-end' }
  | ReviewRefusal

/** What is allowed but should be known before pressing: worded by `explainCaveat`. */
export type Caveat =
  | { readonly kind: 'without-mandate'; readonly roles: readonly RoleId[] }
  | { readonly kind: 'needs-approval-of'; readonly activity: ActivityId; readonly roles: readonly RoleId[] }
  | { readonly kind: 'off-chain'; readonly next: readonly RoleId[] }

/** May this seat send this command now? */
export type Permission =
  | { readonly allowed: true; readonly caveats: readonly Caveat[] }
  | { readonly allowed: false; readonly refusal: Refusal }

/** What a command led to: lines to record, or why not. */
export type Decision =
  | { readonly accepted: true; readonly outcomes: readonly Outcome[] }
  | { readonly accepted: false; readonly refusal: Refusal }
