import type { Data } from '@/engine/index.ts'
import type { DataValue, Predicate } from '@/playbook/index.ts'
import type { TraceEvent } from './trace.ts'

/** One value that is not a list. */
export type Scalar = string | number | boolean

/**
 * Whether an event is of the kind a rule speaks of. Activity, role and data must all hold; what is missing never matches. In
 * the predicate a list means any of these; an event's list matches when one element does.
 */
export function matches({ activity, role, where }: Predicate, event: TraceEvent): boolean {
  if (!event.labels.includes(activity)) return false
  if (role !== undefined && (event.role === null || !role.includes(event.role))) return false
  if (where === undefined) return true
  return Object.entries(where).every(([key, wanted]) => {
    const found = valuesAt(event.data, key)
    return valuesOf(wanted).some((value) => found.includes(value))
  })
}

/** The values an event has under a key: none when it is missing or null. */
export function valuesAt(data: Data, key: string): readonly Scalar[] {
  return Object.hasOwn(data, key) ? valuesOf(data[key]) : []
}

/** A value as a list: a list is itself, null is nothing. */
export function valuesOf(value: DataValue | undefined): readonly Scalar[] {
  if (value === undefined || value === null) return []
  return typeof value === 'object' ? value : [value]
}
