import type { Data } from '@/engine/index.ts'
import type { DataValue, Predicate } from '@/playbook/index.ts'
import type { TraceEvent } from './trace.ts'

/** One value that is not a list. */
export type Scalar = string | number | boolean

/**
 * Whether an event is of the kind a rule speaks of. Activity, role and data must all hold; what is missing never matches. In
 * the predicate a list means any of these; an event's list matches when one element does.
 */
export function matches(predicate: Predicate, event: TraceEvent): boolean {
  return matcherOf(predicate)(event)
}

/** The same question prepared for being asked of many events. */
export function matcherOf({ activity, role, where = {} }: Predicate): (event: TraceEvent) => boolean {
  const asked = Object.entries(where).map(([key, wanted]) => [key, valuesOf(wanted)] as const)
  return (event) =>
    event.labels.includes(activity) &&
    (role === undefined || (event.role !== null && role.includes(event.role))) &&
    asked.every(([key, wanted]) => valuesAt(event.data, key).some((value) => wanted.includes(value)))
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
