import type { Direction } from '../cue.ts'

/** A statement was published. */
export const statementReads: Direction = (before, after) =>
  after.statement !== undefined && before.statement !== after.statement ? [{ kind: 'statement-reads' }] : []
