import type { Direction } from '../cue.ts'
import { tankLevel } from '../tank-level.ts'

/** The room established how many records were read, or that it was more. */
export const tankTurns: Direction = (before, after) => {
  const from = tankLevel(before.records)
  const to = tankLevel(after.records)
  return from === to ? [] : [{ kind: 'tank-turns', from, to }]
}
