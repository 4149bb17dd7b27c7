import type { Data } from '@/engine/index.ts'
import type { EventNumber, RoleId } from '@/kernel/index.ts'
import type { Vacancy } from './attendance.ts'

/** One event as rules see it. Ties in time are ordered by `seq`. */
export interface TraceEvent {
  readonly seq: number
  /** In the trace's unit: seconds in the product. */
  readonly t: number
  readonly activity: string
  /** Its own activity and the classes it belongs to. */
  readonly labels: readonly string[]
  readonly role: RoleId | null
  readonly data: Data
  /** The story did it in the role's name; it is not held against whoever plays that role. */
  readonly scripted?: boolean
  /** Done before the exercise began: it prepares and answers, and puts no rule to the test. */
  readonly given?: true
  /** Lines of the log it rests on; empty for traces that came without a log. */
  readonly cites: readonly EventNumber[]
}

/** The log read in the playbook's words, derived events included. */
export interface Trace {
  readonly unit: 'seconds' | 'minutes'
  readonly events: readonly TraceEvent[]
  /** The clock. At ENDEX it is the end. */
  readonly now: number
  /** True at ENDEX: nothing more will come. */
  readonly complete: boolean
  /** An activation whose window is still running at ENDEX stays open instead of violated. */
  readonly censorAtEnd: boolean
  /** Roles whose seat was held at any time. */
  readonly staffed: readonly RoleId[]
  /** When nobody held the seats of some of them; absent: never. */
  readonly vacant?: readonly Vacancy[]
}
