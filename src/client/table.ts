import type { Debrief } from '@/debrief/index.ts'
import { type Briefing, type Command, type Exercise, noExercise, type Refusal } from '@/engine/index.ts'
import type { ClockMode, DeviceLine } from '@/hosting/index.ts'
import { type Diagnostic, type ExerciseId, type ExerciseTime, type SeatId, STARTEX } from '@/kernel/index.ts'
import type { Scenario } from '@/scenario/index.ts'
import type { Scorecard } from '@/scoring/index.ts'
import type { InboxKey } from './select/inbox-item.ts'

/** A command on its way: sent, not yet answered. It is sent again with the same id on every new connection. */
export interface Pending {
  readonly id: string
  readonly command: Command
}

/** A command the host would not carry out, and why. */
export interface Refused {
  readonly id: string
  readonly command: Command
  readonly refusal: Refusal
}

/** What one device knows. It is never changed in place: every message makes a new one. */
export interface Table {
  /** The seat that is played now: the one held, or one it stands in for. */
  readonly seat: SeatId
  /** The seat this device holds: who presses, whatever seat is played. */
  readonly holder: SeatId
  readonly connection: 'connecting' | 'open' | 'lost'
  /** Why the connection was lost, for a person; absent unless it is. */
  readonly lostBecause?: string
  readonly exerciseId?: ExerciseId
  readonly briefing?: Briefing
  /** The whole story; at the facilitator's desk only. */
  readonly script?: Scenario
  /** The fold of `lines`. */
  readonly exercise: Exercise
  /** What this device was told, oldest first; their numbers run from 1 without gaps. */
  readonly lines: readonly DeviceLine[]
  readonly clock: ClockMode
  /** The exercise clock; it may stand later than the last line. */
  readonly now: ExerciseTime
  readonly pending: readonly Pending[]
  /** Time is being let pass: the id it was asked under. Absent while nobody waits for the clock. */
  readonly passing?: string
  /** Why what happened could not be kept. Absent while all is kept. */
  readonly notKept?: string
  /** The latest refusals, newest last, at most ten. */
  readonly refusals: readonly Refused[]
  /** The host could not read what this device sent: a fault of the program, shown and not hidden. */
  readonly malformed: readonly Diagnostic[]
  /** Inbox entries somebody opened on this device. */
  readonly read: ReadonlySet<InboxKey>
  readonly debrief?: Debrief
  readonly scorecard?: Scorecard
  /** The whole log as JSON Lines, once asked for. */
  readonly log?: string
}

/** Before the first word of the host. */
export function noTable(seat: SeatId): Table {
  return {
    seat,
    holder: seat,
    connection: 'connecting',
    exercise: noExercise,
    lines: [],
    clock: { kind: 'waits' },
    now: STARTEX,
    pending: [],
    refusals: [],
    malformed: [],
    read: new Set(),
  }
}

/** Where an evening stands on this device. */
export type Standing = 'connecting' | 'briefing' | 'playing' | 'ended' | 'lost'

/** A lost connection comes first, because nothing else can be acted on; an ended exercise can still be read. */
export function standing(table: Table): Standing {
  if (table.exercise.status === 'ended') return 'ended'
  if (table.connection === 'lost') return 'lost'
  if (table.briefing === undefined) return 'connecting'
  return table.exercise.status === 'running' ? 'playing' : 'briefing'
}
