import { isRecord, nearest } from '@/kernel/index.ts'
import type { Path } from './place-in-json.ts'

/** Something wrong, or worth a note, at a place of the file. */
export interface Complaint {
  readonly path: Path
  readonly code: 'missing-key' | 'unknown-key' | 'wrong-shape' | 'unknown-word' | 'not-in-order' | 'given-twice' | 'ignored-key'
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly suggestion?: string
}

/** A value of the file, where it stands, and where complaints about it go. */
export interface Spot {
  readonly value: unknown
  readonly path: Path
  readonly complaints: Complaint[]
}

/** Notes what is wrong at a spot; says undefined, so that a reader can end with it. */
export function complain(
  { path, complaints }: Spot,
  code: Complaint['code'],
  message: string,
  {
    suggestion,
    severity = 'error',
  }: { readonly suggestion?: string | undefined; readonly severity?: Complaint['severity'] } = {},
): undefined {
  complaints.push({ path, code, severity, message, ...(suggestion === undefined ? {} : { suggestion }) })
  return undefined
}

/** The members of an object, or a complaint. */
export function membersOf(spot: Spot, what: string): Readonly<Record<string, unknown>> | undefined {
  const { value } = spot
  if (isRecord(value)) return value
  return complain(spot, 'wrong-shape', `${what} must be an object, not ${shapeOf(value)}.`)
}

/** The spot of a key, or undefined when the object has no such key. */
export function at(spot: Spot, key: string): Spot | undefined {
  const { value } = spot
  if (!isRecord(value) || !Object.hasOwn(value, key)) return undefined
  return { value: value[key], path: [...spot.path, key], complaints: spot.complaints }
}

/** The spot of a key that has to be there, or a complaint. */
export function needed(spot: Spot, key: string, what: string): Spot | undefined {
  return at(spot, key) ?? complain(spot, 'missing-key', `${what} needs "${key}".`)
}

/** The elements of a list, or a complaint. */
export function elementsOf(spot: Spot, what: string): readonly Spot[] | undefined {
  const { value, path, complaints } = spot
  if (Array.isArray(value)) return value.map((element, index) => ({ value: element, path: [...path, index], complaints }))
  return complain(spot, 'wrong-shape', `${what} must be a list, not ${shapeOf(value)}.`)
}

/** A text that says something, or a complaint. */
export function textOf(spot: Spot, what: string): string | undefined {
  const { value } = spot
  if (typeof value === 'string' && value !== '') return value
  return complain(spot, 'wrong-shape', `${what} must be a text, not ${shapeOf(value)}.`)
}

/** A list of texts, or a complaint for each that is none. */
export function textsOf(spot: Spot, what: string): readonly string[] | undefined {
  const elements = elementsOf(spot, what)?.map((element) => textOf(element, `Each of ${what}`))
  return elements?.filter((text): text is string => text !== undefined)
}

/** A finite number, or a complaint. */
export function numberOf(spot: Spot, what: string): number | undefined {
  const { value } = spot
  if (typeof value === 'number' && Number.isFinite(value)) return value
  return complain(spot, 'wrong-shape', `${what} must be a number, not ${shapeOf(value)}.`)
}

/** True or false, or a complaint. */
export function flagOf(spot: Spot, what: string): boolean | undefined {
  const { value } = spot
  if (typeof value === 'boolean') return value
  return complain(spot, 'wrong-shape', `${what} must be true or false, not ${shapeOf(value)}.`)
}

/** One word of a closed list, or a complaint with the nearest one. */
export function wordOf<Word extends string>(spot: Spot, what: string, words: readonly Word[]): Word | undefined {
  const { value } = spot
  const found = words.find((word) => word === value)
  if (found !== undefined) return found
  if (typeof value !== 'string') return complain(spot, 'wrong-shape', `${what} must be a text, not ${shapeOf(value)}.`)
  const meant = nearest(value, words)
  const suggestion = meant === undefined ? `It can be ${words.join(', ')}.` : `Did you mean "${meant}"?`
  return complain(spot, 'unknown-word', `${what} cannot be "${value}".`, { suggestion })
}

/** Complains about every key that is none of the known ones. */
export function onlyKeys(spot: Spot, what: string, known: readonly string[]): void {
  if (!isRecord(spot.value)) return
  for (const key of Object.keys(spot.value)) {
    if (known.includes(key)) continue
    const meant = nearest(key, known)
    const suggestion = meant === undefined ? undefined : `Did you mean "${meant}"?`
    complain({ ...spot, path: [...spot.path, key] }, 'unknown-key', `${what} has no key "${key}".`, { suggestion })
  }
}

function shapeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  const written = JSON.stringify(value) ?? 'nothing'
  return written.length > 40 ? `${written.slice(0, 40)}…` : written
}
