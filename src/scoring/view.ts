import type { ActivityId, RoleId } from '@/kernel/index.ts'
import type { DataValue, Predicate } from '@/playbook/index.ts'
import { type Identity, identitiesOf } from './correlation.ts'
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
   * When the events happened, whose they are, and what else every rule asks of every event, by position. Of a long log every rule
   * reads these lists from one end to the other instead of going to a hundred thousand places in memory.
   */
  readonly times: Float64Array
  readonly roles: readonly TraceEvent['role'][]
  readonly seqs: Float64Array
  readonly cites: readonly TraceEvent['cites'][]
  /** 1 where it was done before the exercise began. */
  readonly given: Uint8Array
  /** 1 where the story did it in a role's name. */
  readonly scripted: Uint8Array
  /** Positions of the events with a label, ascending. */
  readonly byLabel: ReadonlyMap<string, readonly number[]>
  /**
   * What the data of the events with a label say under a key, in the order of `byLabel`; worked out when first asked. Forty rules ask
   * of every opened duty whose it is: they read one list instead of going to each event.
   */
  readonly column: (label: string, key: string) => readonly (DataValue | undefined)[]
  /** Where predicates already asked for were found to match. */
  readonly matches: Map<string, readonly number[]>
  /** What the events are about under some keys; worked out event by event when first asked, for all rules with the same keys. */
  readonly things: (same: readonly string[]) => Things
  /** The position of the event with a `seq`; worked out when first asked, because most rules never do. */
  readonly bySeq: () => ReadonlyMap<number, number>
}

/** What events are about, under the keys of one `same`, as numbers: what cannot be told apart has one number. */
export interface Things {
  /** The number of the only thing the event at a position is about; `NOTHING` or `SEVERAL` when it is not one. */
  readonly at: (position: number) => number
  /** All numbers of the event at a position. */
  readonly allAt: (position: number) => readonly number[]
  /** The number of an identity, which may be one no event has. */
  readonly numberOf: (identity: Identity) => number
}

/** The event names nothing under these keys. */
export const NOTHING = -1
/** The event names several things at once. */
export const SEVERAL = -2
const UNKNOWN = -3

function thingsOf(events: readonly TraceEvent[], same: readonly string[]): Things {
  const numbers = new Map<Identity, number>()
  const numberOf = (identity: Identity): number => {
    const known = numbers.get(identity)
    if (known !== undefined) return known
    numbers.set(identity, numbers.size)
    return numbers.size - 1
  }
  const allAt = (position: number) => identitiesOf(events[position]?.data ?? {}, same).map(numberOf)
  const only = new Int32Array(events.length).fill(UNKNOWN)
  const at = (position: number): number => {
    const known = only[position] ?? NOTHING
    if (known !== UNKNOWN) return known
    const [first = NOTHING, ...more] = allAt(position)
    const number = more.length === 0 ? first : SEVERAL
    only[position] = number
    return number
  }
  return { at, allAt, numberOf }
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
  const roles: TraceEvent['role'][] = []
  const cites: TraceEvent['cites'][] = []
  const [times, seqs] = [new Float64Array(events.length), new Float64Array(events.length)]
  const [given, scripted] = [new Uint8Array(events.length), new Uint8Array(events.length)]
  // One walk through all events; looking each up again for every list took longer than most rules.
  events.forEach((event, position) => {
    const { labels } = event
    for (const label of labels.length < 2 ? labels : new Set(labels)) {
      const positions = byLabel.get(label)
      if (positions === undefined) byLabel.set(label, [position])
      else positions.push(position)
    }
    roles.push(event.role)
    cites.push(event.cites)
    times[position] = event.t
    seqs[position] = event.seq
    if (event.given === true) given[position] = 1
    if (event.scripted === true) scripted[position] = 1
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
  const known = new Map<string, Things>()
  const things = (same: readonly string[]) => {
    const name = same.join('/')
    const found = known.get(name) ?? thingsOf(events, same)
    known.set(name, found)
    return found
  }
  return { trace, events, times, roles, seqs, cites, given, scripted, byLabel, column, matches: new Map(), things, bySeq }
}

/** Positions of the events that match, ascending. Rules that ask for the same share one answer. */
export function matching(predicate: Predicate, view: View): readonly number[] {
  const { activity, role, where } = predicate
  if (role === undefined && where === undefined) return view.byLabel.get(activity) ?? []
  const asked = JSON.stringify([activity, role, where])
  const known = view.matches.get(asked) ?? found(predicate, view)
  view.matches.set(asked, known)
  return known
}

function found({ activity, role, where }: Predicate, { roles, byLabel, column }: View): readonly number[] {
  const labelled = byLabel.get(activity) ?? []
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
