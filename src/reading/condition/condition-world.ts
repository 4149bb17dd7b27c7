/** How a clock stands. */
export const clockStates = ['off', 'running', 'met', 'missed'] as const
/** How a clock stands. */
export type ClockState = (typeof clockStates)[number]

/** What a condition asks about while it is evaluated. Whoever runs a story answers; a condition changes nothing. */
export interface ConditionWorld {
  /** Story time in whole seconds since STARTEX. */
  readonly now: number
  /** The phase entered last; empty before the first. */
  readonly phase: string
  /** The thing the act in question was done to; empty when there is none. */
  readonly target: string
  /** The value of a fact: a number for counts and times (-1: none), a text, a list of texts, or true or false. */
  fact(id: string): number | string | boolean | readonly string[]
  /** Whether the activity was done or happened; with `about` only with that target, addressee or other carried value. */
  done(activity: string, about?: string): boolean
  /** Whether this role did the activity. */
  by(role: string, activity: string): boolean
  /** Whether somebody notified this role of the topic. */
  told(role: string, topic: string): boolean
  /** Seconds since the activity was last done or happened; -1 when never. */
  since(activity: string): number
  /** Whether a person or a bot holds the seat. */
  staffed(role: string): boolean
  /** Whether a bot holds the seat. */
  bot(role: string): boolean
  clock(id: string): ClockState
  delivered(inject: string): boolean
  /** Whether anybody answered the inject; with `option` only with that option. */
  answered(inject: string, option?: string): boolean
  /** Whether a snapshot of the thing was taken. */
  snapshotted(thing: string): boolean
}
