import type { Data } from '@/engine/index.ts'
import type { DataValue, Predicate } from '@/playbook/index.ts'
import type { TraceEvent } from './trace.ts'

/** One value that is not a list. */
export type Scalar = string | number | boolean

/**
 * Whether an event is of the kind a rule speaks of. Activity, role and data must all hold; what is missing never matches. In
 * the predicate a list means any of these; an event's list matches when one element does.
 */
export function matches({ activity, role, where = {} }: Predicate, event: TraceEvent): boolean {
  return (
    event.labels.includes(activity) &&
    (role === undefined || (event.role !== null && role.includes(event.role))) &&
    Object.entries(where).every(([key, wanted]) => isAny(valueAt(event.data, key), valuesOf(wanted)))
  )
}

/** Whether a value, or one of its elements, is one of those wanted. What is missing never is. */
export function isAny(value: DataValue | undefined, wanted: readonly Scalar[]): boolean {
  if (value === null || value === undefined) return false
  return typeof value === 'object' ? value.some((one) => wanted.includes(one)) : wanted.includes(value)
}

/** What an event has under a key; undefined when it does not have it. */
export function valueAt(data: Data, key: string): DataValue | undefined {
  return Object.hasOwn(data, key) ? data[key] : undefined
}

/** The values an event has under a key: none when it is missing or null. */
export function valuesAt(data: Data, key: string): readonly Scalar[] {
  return valuesOf(valueAt(data, key))
}

/** A value as a list: a list is itself, null is nothing. */
export function valuesOf(value: DataValue | undefined): readonly Scalar[] {
  if (value === undefined || value === null) return []
  return typeof value === 'object' ? value : [value]
}
