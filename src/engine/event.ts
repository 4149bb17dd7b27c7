import type {
  ActId,
  ActivityId,
  EventNumber,
  ExerciseTime,
  FactId,
  InjectId,
  OrganisationId,
  PhaseId,
  ProcessId,
  RequestId,
  RoleId,
  RuleId,
  SeatId,
  ThingId,
} from '@/kernel/index.ts'
import type { DataValue } from '@/playbook/index.ts'
import type { Channel, Fact, FactValue, Thing, Words } from '@/scenario/index.ts'
import type { Audience } from './audience.ts'
import type { Command, Confidence, Holder, Sender } from './command.ts'
import type { ReviewEvent } from './review-event.ts'

/** Data of an act or happening: correlation keys and the rest. */
export type Data = Readonly<Record<string, DataValue>>

/** Why, and how sure; kept beside the decision. */
interface Reasoned {
  readonly reason?: string
  readonly confidence?: Confidence
}

/** A text being written, under the id it will be known by. */
export interface WordsWritten extends Words {
  readonly version: string
}

/** One answer as a device may know it: without what it leads to. */
export interface OfferedOption {
  readonly option: string
  readonly text: string
  /** Which of the addressees it is offered to; absent: all. */
  readonly for?: readonly SeatId[]
}

/** What happened. Events are facts, named in the past tense, and are the only thing ever stored, sent, scored and debriefed. */
export type ExerciseEvent =
  | {
      readonly kind: 'exercise-started'
      readonly seats: Readonly<Record<SeatId, Holder>>
      readonly phase: PhaseId
      /** Phases that had been entered before; only in acts that begin in the middle of a story. */
      readonly entered?: readonly PhaseId[]
    }
  /** What had been done before this act began: it prepares and answers, and puts nobody to the test. */
  | {
      readonly kind: 'act-recalled'
      /** Absent: the world did it. */
      readonly seat?: SeatId
      readonly activity: ActivityId
      readonly target?: ThingId
      readonly data: Data
      readonly doneAt: ExerciseTime
    }
  | { readonly kind: 'clock-advanced'; readonly to: ExerciseTime }
  /** A stretch that is played is over, and the clock jumps to the next. */
  | { readonly kind: 'window-closed'; readonly next: ExerciseTime; readonly title: string }
  | { readonly kind: 'window-opened'; readonly title: string }
  | { readonly kind: 'phase-entered'; readonly phase: PhaseId; readonly by: 'story' | 'facilitator'; readonly reason?: string }
  | {
      readonly kind: 'inject-delivered'
      readonly inject: InjectId
      readonly channel: Channel
      readonly from: string
      readonly to: readonly SeatId[]
      readonly title: string
      readonly body: string
      readonly replyBy?: ExerciseTime
      readonly informs: boolean
      readonly ask: readonly OfferedOption[]
      readonly attach: readonly { readonly log: string; readonly query: string }[]
    }
  /** Facilitator's and engine's bookkeeping of what is not, or not yet, delivered. */
  | { readonly kind: 'inject-due'; readonly inject: InjectId; readonly at: ExerciseTime }
  | { readonly kind: 'inject-held' | 'inject-resumed'; readonly inject: InjectId }
  | { readonly kind: 'inject-dropped'; readonly inject: InjectId; readonly reason: string }
  /** An inject will arrive in other words than the scenario's; a part that is left out stays as it was. */
  | { readonly kind: 'inject-edited'; readonly inject: InjectId; readonly title?: string; readonly body?: string }
  /** An inject that arrived is to be answered by this later time. */
  | { readonly kind: 'deadline-extended'; readonly inject: InjectId; readonly replyBy: ExerciseTime; readonly reason?: string }
  /** The facilitator finds that not keeping a rule was right: where the line `at` put it to the test, or each time. */
  | { readonly kind: 'deviation-justified'; readonly rule: RuleId; readonly at?: EventNumber; readonly reason: string }
  /** From this line on somebody else holds the seat, or nobody. */
  | { readonly kind: 'seat-taken'; readonly seat: SeatId; readonly holder: Holder }
  | ({
      readonly kind: 'inject-answered'
      readonly inject: InjectId
      readonly seat: SeatId
      readonly option?: string
      readonly text: string
    } & Reasoned)
  | ({
      readonly kind: 'act-started'
      readonly act: ActId
      readonly seat: SeatId
      readonly activity: ActivityId
      readonly target?: ThingId
      readonly data: Data
      readonly finishesAt: ExerciseTime
      readonly emergency: boolean
      /** The playbook gives this activity to others. */
      readonly withoutMandate: boolean
      /** The text it writes. */
      readonly words?: WordsWritten
    } & Reasoned)
  | {
      readonly kind: 'act-finished'
      readonly act: ActId
      readonly seat: SeatId
      readonly activity: ActivityId
      readonly target?: ThingId
      readonly data: Data
    }
  /** A text became public, word for word. From now on anybody may quote it. */
  | ({
      readonly kind: 'statement-published'
      readonly statement: ThingId
      readonly version: string
      /** As which kind: holding, substantive, final. */
      readonly as: string
      readonly seat: SeatId
    } & Words)
  | ({
      readonly kind: 'notified'
      readonly seat: SeatId
      readonly to: readonly SeatId[]
      readonly fromOrganisation: OrganisationId
      readonly toOrganisations: readonly OrganisationId[]
      readonly topics: readonly string[]
      readonly text: string
      /** A hop of the playbook's chain. */
      readonly onChain: boolean
    } & Reasoned)
  | { readonly kind: 'message-sent'; readonly seat: SeatId; readonly to: readonly SeatId[]; readonly text: string }
  | {
      readonly kind: 'approval-requested'
      readonly request: RequestId
      readonly seat: SeatId
      readonly of: readonly SeatId[]
      readonly activity: ActivityId
      /** The activity it is wanted for. */
      readonly forActivity?: ActivityId
      readonly target?: ThingId
      readonly data: Data
      readonly text: string
    }
  | ({
      readonly kind: 'approval-given' | 'approval-refused'
      readonly request: RequestId
      readonly seat: SeatId
      readonly activity: ActivityId
      readonly data: Data
    } & Reasoned)
  | {
      readonly kind: 'finding-recorded'
      readonly seat: SeatId
      readonly finding: string
      readonly text: string
    }
  /** From this line on `to` acts for the seat `from`, too, reads what reaches it and answers for its duties; itself: no longer. */
  | { readonly kind: 'delegated'; readonly from: SeatId; readonly to: SeatId; readonly reason?: string }
  | {
      readonly kind: 'fact-changed'
      readonly fact: FactId
      readonly to: FactValue
      /** What did it: a process, an activity, an inject or the facilitator, by id. */
      readonly by: string
    }
  /** A fact becomes visible to more seats, with its value at this moment. */
  | { readonly kind: 'fact-shown'; readonly fact: Fact; readonly value: FactValue }
  | { readonly kind: 'thing-shown'; readonly thing: Thing }
  /** The world itself did something the playbook has a word for, sometimes in the name of a role. */
  | { readonly kind: 'world-acted'; readonly activity: ActivityId; readonly by?: RoleId; readonly data: Data }
  /** The condition of a process began or ceased to hold. */
  | { readonly kind: 'process-began' | 'process-ceased'; readonly process: ProcessId }
  /** A condition of the story could not be computed; a fault of the scenario, reported and passed over. */
  | { readonly kind: 'story-faulted'; readonly where: string; readonly message: string }
  /** The exercise goes on from an earlier line, the one this line follows; `to` is what time it was there. */
  | { readonly kind: 'rewound'; readonly to: ExerciseTime }
  | { readonly kind: 'exercise-ended'; readonly reason: string }
  | ReviewEvent

/** One line of the log as a reader gets it: a fact, when it happened in the story, who may ever see it. */
export interface Recorded<E extends ExerciseEvent = ExerciseEvent> {
  readonly number: EventNumber
  /** The line it follows; absent: the one before. */
  readonly after?: EventNumber
  readonly at: ExerciseTime
  readonly audience: Audience
  readonly event: E
}

/** Why a batch of lines exists. Kept on its first line; the fold never looks at it. */
export interface Cause {
  readonly id: string
  readonly by: Sender['kind']
  readonly seat?: SeatId
  /** An evaluator's pseudonym. */
  readonly name?: string
  readonly command: Command
}

/** An event on its way into the log. */
export interface Outcome {
  /** The line it follows; absent: the one before. */
  readonly after?: EventNumber
  readonly at: ExerciseTime
  readonly audience: Audience
  readonly event: ExerciseEvent
}
