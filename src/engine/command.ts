import type {
  ActivityId,
  EventNumber,
  ExerciseTime,
  FactId,
  InjectId,
  PhaseId,
  RequestId,
  RuleId,
  SeatId,
  ThingId,
} from '@/kernel/index.ts'
import type { DataValue } from '@/playbook/index.ts'
import type { Channel, FactValue, Words } from '@/scenario/index.ts'
import type { Observer, ReviewCommand } from './review-command.ts'

/** Who holds a seat. */
export interface Holder {
  readonly kind: 'person' | 'bot' | 'nobody'
  /** A pseudonym or the character's default name. */
  readonly name?: string
}

/** How sure somebody says they are. */
export type Confidence = 'low' | 'medium' | 'high'

/** Why, and how sure; kept with the decision. */
interface Reasoned {
  readonly reason?: string
  readonly confidence?: Confidence
}

/** Values for an activity's choices, e.g. `{kind: 'systems'}`. */
export type Choices = Readonly<Record<string, DataValue>>

/** What somebody asks for. Commands are wishes: refused they leave nothing, accepted they are kept as the cause of their lines. */
export type Command =
  | { readonly kind: 'start'; readonly seats: Readonly<Record<SeatId, Holder>> }
  /** Moves the clock to a time not before now; what falls due in between happens in order. */
  | { readonly kind: 'advance'; readonly to: ExerciseTime }
  /** Moves the clock to the next thing that concerns a seat, at the latest to `until`. */
  | { readonly kind: 'jump'; readonly until: ExerciseTime }
  | ({
      readonly kind: 'do'
      readonly seat: SeatId
      readonly activity: ActivityId
      readonly target?: ThingId
      readonly with: Choices
      readonly emergency: boolean
      /** For an activity that writes a text; left out, the thing's own text is taken. */
      readonly words?: Words
    } & Reasoned)
  /** Tells seats of the incident; opens their duties. */
  | ({
      readonly kind: 'notify'
      readonly seat: SeatId
      readonly to: readonly SeatId[]
      readonly topics: readonly string[]
      readonly text: string
    } & Reasoned)
  /** A message between roles; opens nobody's duties. */
  | { readonly kind: 'send'; readonly seat: SeatId; readonly to: readonly SeatId[]; readonly text: string }
  /** Asks another seat for an activity, usually an approval, for the sake of an act one means to do. */
  | {
      readonly kind: 'request'
      readonly seat: SeatId
      readonly of: SeatId
      readonly activity: ActivityId
      readonly forActivity?: ActivityId
      readonly target?: ThingId
      readonly with: Choices
      readonly text: string
    }
  | ({ readonly kind: 'approve'; readonly seat: SeatId; readonly request: RequestId; readonly with: Choices } & Reasoned)
  | ({ readonly kind: 'refuse'; readonly seat: SeatId; readonly request: RequestId } & Reasoned)
  /** Writes a finding into the joint incident tracker. */
  | { readonly kind: 'record-finding'; readonly seat: SeatId; readonly finding: string; readonly text: string }
  /** Hands a seat over to a colleague, who acts for it from then on; to itself: takes it back. */
  | { readonly kind: 'delegate'; readonly seat: SeatId; readonly to: SeatId; readonly reason?: string }
  | ({
      readonly kind: 'answer'
      readonly seat: SeatId
      readonly inject: InjectId
      readonly option?: string
      readonly text: string
    } & Reasoned)
  | { readonly kind: 'enter-phase'; readonly phase: PhaseId; readonly reason: string }
  | { readonly kind: 'release-inject'; readonly inject: InjectId }
  | { readonly kind: 'hold-inject'; readonly inject: InjectId }
  /** Lets an inject that is held go back to its plan: what would have come meanwhile comes now. */
  | { readonly kind: 'resume-inject'; readonly inject: InjectId }
  | { readonly kind: 'drop-inject'; readonly inject: InjectId; readonly reason: string }
  /** Other words for an inject that has not arrived. */
  | { readonly kind: 'edit-inject'; readonly inject: InjectId; readonly title?: string; readonly body?: string }
  /** A later time by which an inject that arrived is to be answered. */
  | { readonly kind: 'extend-deadline'; readonly inject: InjectId; readonly until: ExerciseTime; readonly reason?: string }
  /** Sets a fact of the world by hand. */
  | { readonly kind: 'change-fact'; readonly fact: FactId; readonly to: FactValue; readonly reason: string }
  /** Says that not keeping a rule was right: where the line `at` put it to the test, or each time. */
  | { readonly kind: 'justify'; readonly rule: RuleId; readonly at?: EventNumber; readonly reason: string }
  /** Gives a seat another holder, who may be nobody. Names a seat and is sent by none: see `isSeatCommand`. */
  | { readonly kind: 'take-seat'; readonly seat: SeatId; readonly holder: Holder }
  | {
      readonly kind: 'add-inject'
      readonly channel: Channel
      readonly from: string
      readonly to: readonly SeatId[]
      readonly title: string
      readonly body: string
      readonly informs: boolean
    }
  /** Takes the exercise back to where it stood after a line; what came later is left aside, and kept. */
  | { readonly kind: 'rewind'; readonly to: EventNumber }
  | { readonly kind: 'end'; readonly reason: string }
  | ReviewCommand

/**
 * Who sends a command: a seat for itself or for one it stands in for, an evaluator, who only observes, or the facilitator, who may
 * also act for any seat while the exercise runs.
 */
export type Sender = { readonly kind: 'seat'; readonly seat: SeatId } | Observer
