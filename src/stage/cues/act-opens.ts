import type { Direction } from '../cue.ts'

/** Another act begins. */
export const actOpens: Direction = (before, after) => (before.act.number === after.act.number ? [] : [{ kind: 'act-opens' }])
