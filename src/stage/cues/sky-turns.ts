import type { Direction } from '../cue.ts'

/** Night, storm or dawn. */
export const skyTurns: Direction = (before, after) => (before.sky === after.sky ? [] : [{ kind: 'sky-turns', to: after.sky }])
