import type { Cue, Direction } from '../cue.ts'

/** A refresh token is seen in another light, or was revoked. */
export const keyTurns: Direction = (before, after) =>
  after.tokens.flatMap((to, hook): Cue[] => (before.tokens[hook] === to ? [] : [{ kind: 'key-turns', hook, to }]))
