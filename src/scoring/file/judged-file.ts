import type { RoleId } from '@/kernel/index.ts'
import type { Constraint, Rule } from '@/playbook/index.ts'
import type { Trace, TraceEvent } from '../trace.ts'

/** One constraint and one trace, to be judged by itself. */
export interface Vector {
  readonly id: string
  readonly constraint: Constraint
  readonly trace: Trace
}

/** A log with an end, to be judged and scored by rules. */
export interface JudgedLog {
  readonly unit: Trace['unit']
  readonly endex: number
  readonly events: readonly TraceEvent[]
  /** Absent: they come from a playbook. Windows are in `unit`. */
  readonly rules?: readonly Rule[]
  /** Absent: whoever owns a rule, or did what an actor's rule speaks of. */
  readonly staffed?: readonly RoleId[]
}

/** What a file gives to judge. */
export type JudgedFile =
  | { readonly kind: 'vectors'; readonly vectors: readonly Vector[] }
  | { readonly kind: 'log'; readonly log: JudgedLog }

/** Rules as a file of its own gives them, windows in `unit`. */
export interface RuleFile {
  readonly unit: Trace['unit']
  readonly rules: readonly Rule[]
}
