import type { RoleId } from '@/kernel/index.ts'
import type { TraceEvent } from '../trace.ts'
import { readData } from './read-constraint.ts'
import { at, complain, elementsOf, membersOf, needed, numberOf, type Spot, textOf, textsOf } from './spot.ts'

/**
 * The events of a trace in the order in which they happened: by time, and at the same time by `seq` (where there is none, as
 * they stand). Events out of order are put in order, with a warning.
 */
export function readEvents(spot: Spot, what: string): readonly TraceEvent[] {
  const elements = elementsOf(spot, what) ?? []
  const events = elements.flatMap((element, index) => readEvent(element, index) ?? [])
  const seen = new Set<number>()
  for (const { seq } of events) {
    if (seen.has(seq)) complain(spot, 'given-twice', `Two events have the seq ${seq}.`)
    seen.add(seq)
  }
  const ordered = events.toSorted((one, other) => one.t - other.t || one.seq - other.seq)
  if (ordered.some((event, index) => event !== events[index]))
    complain(spot, 'not-in-order', `${what} is not in order; it is judged by t, and at the same t by seq.`, {
      severity: 'warning',
    })
  return ordered
}

function readEvent(spot: Spot, index: number): TraceEvent | undefined {
  if (membersOf(spot, 'An event') === undefined) return undefined
  const named = needed(spot, 'activity', 'An event')
  const activity = named && textOf(named, 'The activity')
  const time = needed(spot, 't', 'An event')
  const t = time && numberOf(time, 'The time "t"')
  const count = at(spot, 'seq')
  const seq = count === undefined ? index : numberOf(count, '"seq"')
  const doer = at(spot, 'role')
  const role = doer === undefined || doer.value === null ? null : textOf(doer, 'The role')
  const carried = at(spot, 'data')
  const data = carried === undefined ? {} : readData(carried, '"data"')
  const classes = at(spot, 'labels')
  const labels = classes === undefined ? [] : textsOf(classes, 'the labels')
  if (activity === undefined || t === undefined || seq === undefined) return undefined
  if (role === undefined || data === undefined || labels === undefined) return undefined
  return { seq, t, activity, labels: [...new Set([activity, ...labels])], role: role as RoleId | null, data, cites: [] }
}
