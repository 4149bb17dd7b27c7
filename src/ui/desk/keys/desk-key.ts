/** What a single key asks for at the desk. */
export type DeskKey = 'release' | 'hold' | 'ad-hoc' | 'note' | 'keys'

const keys: Readonly<Record<string, DeskKey>> = { ' ': 'release', h: 'hold', n: 'ad-hoc', o: 'note', '?': 'keys' }

/** A key press as far as single keys care. */
export interface DeskPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  /** Kept down, it counts once. */
  readonly repeat: boolean
  /** Where it happened takes text or a choice, or stands in a dialog. */
  readonly busy: boolean
  /** Where it happened does something of its own when Space is pressed. */
  readonly pressable: boolean
}

/** What a press asks for; undefined while somebody types, chooses, holds a modifier, or presses what has the focus. */
export function deskKey({ key, ctrlKey, metaKey, altKey, repeat, busy, pressable }: DeskPress): DeskKey | undefined {
  if (busy || repeat || ctrlKey || metaKey || altKey || (key === ' ' && pressable)) return undefined
  return Object.hasOwn(keys, key.toLowerCase()) ? keys[key.toLowerCase()] : undefined
}
