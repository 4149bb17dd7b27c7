export type { Trace, TraceEvent } from './trace.ts'
export type * from './verdict.ts'
