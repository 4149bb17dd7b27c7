/** What a single key asks for. */
export type KeyMove = 'next' | 'previous' | 'answer' | 'actions' | 'next-event' | 'stage' | 'sound' | 'keys'

const moves: Readonly<Record<string, KeyMove>> = {
  j: 'next',
  k: 'previous',
  r: 'answer',
  a: 'actions',
  n: 'next-event',
  s: 'stage',
  m: 'sound',
  '?': 'keys',
}

/** A key press as far as single keys care. */
export interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  /** Where it happened takes text, a choice, or stands in a dialog. */
  readonly busy: boolean
}

/** What a press asks for; undefined while somebody types, chooses, or holds a modifier. */
export function keyMove({ key, ctrlKey, metaKey, altKey, busy }: Press): KeyMove | undefined {
  if (busy || ctrlKey || metaKey || altKey) return undefined
  return Object.hasOwn(moves, key.toLowerCase()) ? moves[key.toLowerCase()] : undefined
}
