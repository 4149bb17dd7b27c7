import type {
  ActId,
  ActivityId,
  EventNumber,
  ExerciseTime,
  FactId,
  InjectId,
  PhaseId,
  ProcessId,
  RequestId,
  SeatId,
  ThingId,
} from '@/kernel/index.ts'
import type { Fact, FactValue, Thing } from '@/scenario/index.ts'
import type { Circle } from './audience.ts'
import type { Holder } from './command.ts'
import type { Data, ExerciseEvent, Recorded, WordsWritten } from './event.ts'
import type { Happening } from './happening.ts'
import type { HotWash } from './hot-wash.ts'
import type { Version } from './version.ts'

/** Lines of one kind of event. */
export type RecordedAs<Kind extends ExerciseEvent['kind']> = Recorded<Extract<ExerciseEvent, { kind: Kind }>>

/** An act, running until `finishedAt` is set. */
export interface Act {
  readonly act: ActId
  readonly seat: SeatId
  readonly activity: ActivityId
  readonly target?: ThingId
  readonly data: Data
  readonly startedAt: ExerciseTime
  readonly finishesAt: ExerciseTime
  readonly finishedAt?: ExerciseTime
  readonly emergency: boolean
  readonly withoutMandate: boolean
  readonly words?: WordsWritten
  readonly started: EventNumber
}

/** A request and its answer. */
export interface Request {
  readonly request: RequestId
  readonly line: RecordedAs<'approval-requested'>
  readonly answer?: { readonly given: boolean; readonly by: SeatId; readonly at: ExerciseTime; readonly number: EventNumber }
}

/** An inject that arrived, with its answers per seat. */
export interface Delivery {
  /** As it was delivered; its reply time is the one that holds now. */
  readonly line: RecordedAs<'inject-delivered'>
  readonly answers: Readonly<Record<SeatId, RecordedAs<'inject-answered'>>>
}

/** Other words for an inject; what is absent is the scenario's. */
export interface InjectWords {
  readonly title?: string
  readonly body?: string
}

/**
 * What `decide` needs to know: a fold of the log. On a device it is the fold of the lines that device may see, so every part
 * must make sense with lines missing.
 */
export interface Exercise {
  readonly status: 'briefing' | 'running' | 'ended'
  readonly now: ExerciseTime
  readonly phase: PhaseId | undefined
  readonly phases: readonly { readonly phase: PhaseId; readonly at: ExerciseTime; readonly number: EventNumber }[]
  /** Where the clock jumps to: a stretch that is played is over and the next has not begun. */
  readonly between: { readonly next: ExerciseTime; readonly title: string } | undefined
  readonly seats: Readonly<Record<SeatId, Holder>>
  /** Who stands in for a seat that was handed over. Who stands in may have handed over, too: see `standInsOf`. */
  readonly deputies: Readonly<Record<SeatId, SeatId>>
  readonly facts: Readonly<Record<FactId, FactValue>>
  /** Facts that became visible during play, with their definition. */
  readonly factsShown: Readonly<Record<FactId, Fact>>
  readonly things: Readonly<Record<ThingId, Thing>>
  readonly deliveries: Readonly<Record<InjectId, Delivery>>
  /** Injects whose delivery is agreed for later. */
  readonly due: Readonly<Record<InjectId, ExerciseTime>>
  readonly held: readonly InjectId[]
  readonly dropped: readonly InjectId[]
  /** Words the facilitator gave injects before they arrived. */
  readonly edited: Readonly<Record<InjectId, InjectWords>>
  readonly acts: Readonly<Record<ActId, Act>>
  readonly requests: Readonly<Record<RequestId, Request>>
  readonly notices: readonly RecordedAs<'notified'>[]
  readonly messages: readonly RecordedAs<'message-sent'>[]
  /** What was written for each thing, oldest first. */
  readonly statements: Readonly<Record<ThingId, readonly Version[]>>
  /** What became public, oldest first. */
  readonly published: readonly RecordedAs<'statement-published'>[]
  readonly findings: readonly RecordedAs<'finding-recorded'>[]
  /** Everything done or happened, in the playbook's words, oldest first. */
  readonly happenings: readonly Happening[]
  /** What the world said in the playbook's words, and who learnt of it. */
  readonly worldActs: readonly RecordedAs<'world-acted'>[]
  /** Processes whose condition holds, and since when. */
  readonly processes: Readonly<Record<ProcessId, ExerciseTime>>
  /** Who came to see facts and things during play; only a host knows. */
  readonly shownTo: Readonly<Record<FactId | ThingId, readonly Circle[]>>
  /** Places of the story whose condition could not be computed. */
  readonly faults: readonly string[]
  /** What evaluators and the facilitator saw. */
  readonly observations: readonly RecordedAs<'observed'>[]
  /** The board after ENDEX, once it was hung up. */
  readonly hotWash: HotWash | undefined
  readonly last: EventNumber
}
