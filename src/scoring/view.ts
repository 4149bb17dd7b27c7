import type { ActivityId, RoleId } from '@/kernel/index.ts'
import type { DataValue, Predicate } from '@/playbook/index.ts'
import { isAny, valueAt, valuesOf } from './matches.ts'
import type { Trace, TraceEvent } from './trace.ts'

/**
 * A trace prepared for being asked, whole or reduced to some labels. Events are known by their position here, counted from 0;
 * later positions never have earlier times.
 */
export interface View {
  readonly trace: Trace
  readonly events: readonly TraceEvent[]
  /**
   * When the events happened and whose they are, by position. Of a long log every rule reads these lists from one end to the other
   * instead of going to a hundred thousand places in memory.
   */
  readonly times: Float64Array
  readonly roles: readonly TraceEvent['role'][]
  /** Positions of the events with a label, ascending. */
  readonly byLabel: ReadonlyMap<string, readonly number[]>
  /**
   * What the data of the events with a label say under a key, in the order of `byLabel`; worked out when first asked. Forty rules ask
   * of every opened duty whose it is: they read one list instead of going to each event.
   */
  readonly column: (label: string, key: string) => readonly (DataValue | undefined)[]
  /** The position of the event with a `seq`; worked out when first asked, because most rules never do. */
  readonly bySeq: () => ReadonlyMap<number, number>
}

/** Views of traces already asked. A trace is never changed, so its view stays good as long as it lives. */
const views = new WeakMap<Trace, View>()

/** The trace as a rule sees it: whole, or reduced to the events with one of the labels `on`. */
export function viewOf(trace: Trace, on?: readonly ActivityId[]): View {
  const whole = views.get(trace) ?? prepared(trace, trace.events)
  views.set(trace, whole)
  if (on === undefined) return whole
  const kept = new Set(on.flatMap((label) => whole.byLabel.get(label) ?? []))
  return prepared(
    trace,
    whole.events.filter((_event, position) => kept.has(position)),
  )
}

function prepared(trace: Trace, events: readonly TraceEvent[]): View {
  const byLabel = new Map<string, number[]>()
  events.forEach(({ labels }, position) => {
    for (const label of labels.length < 2 ? labels : new Set(labels)) {
      const positions = byLabel.get(label)
      if (positions === undefined) byLabel.set(label, [position])
      else positions.push(position)
    }
  })
  let numbered: ReadonlyMap<number, number> | undefined
  const bySeq = () => {
    numbered ??= new Map(events.map(({ seq }, position) => [seq, position]))
    return numbered
  }
  const columns = new Map<string, readonly (DataValue | undefined)[]>()
  const column = (label: string, key: string) => {
    const name = `${label}/${key}`
    const known = columns.get(name)
    if (known !== undefined) return known
    const fresh = (byLabel.get(label) ?? []).map((position) => valueAt(events[position]?.data ?? {}, key))
    columns.set(name, fresh)
    return fresh
  }
  const times = Float64Array.from(events, ({ t }) => t)
  const roles = events.map(({ role }) => role)
  return { trace, events, times, roles, byLabel, column, bySeq }
}

/** Positions of the events that match, ascending. */
export function matching({ activity, role, where }: Predicate, { roles, byLabel, column }: View): readonly number[] {
  const labelled = byLabel.get(activity) ?? []
  if (role === undefined && where === undefined) return labelled
  const asked = Object.entries(where ?? {}).map(([key, wanted]) => [column(activity, key), valuesOf(wanted)] as const)
  return labelled.filter(
    (position, index) =>
      (role === undefined || isOneOf(role, roles[position])) && asked.every(([values, any]) => isAny(values[index], any)),
  )
}

function isOneOf(roles: readonly RoleId[], role: RoleId | null | undefined): boolean {
  return role !== null && role !== undefined && roles.includes(role)
}

/** The event at a position that came from this view. */
export function eventAt({ events }: View, position: number): TraceEvent {
  const event = events[position]
  if (event === undefined) throw new Error(`There is no event at position ${position} of ${events.length}.`)
  return event
}

/** When the event at a position happened. */
export function timeAt({ times }: View, position: number): number {
  const time = times[position]
  if (time === undefined) throw new Error(`There is no event at position ${position} of ${times.length}.`)
  return time
}

/** The position of the event with a `seq` that came from this trace. */
export function positionOf(seq: number, { bySeq }: View): number {
  const position = bySeq().get(seq)
  if (position === undefined) throw new Error(`No event of the trace has the number ${seq}.`)
  return position
}
