import type { ActivityId } from '@/kernel/index.ts'
import type { Predicate } from '@/playbook/index.ts'
import { matcherOf } from './matches.ts'
import type { Trace, TraceEvent } from './trace.ts'

/**
 * A trace prepared for being asked, whole or reduced to some labels. Events are known by their position here, counted from 0;
 * later positions never have earlier times.
 */
export interface View {
  readonly trace: Trace
  readonly events: readonly TraceEvent[]
  /** Positions of the events with a label, ascending. */
  readonly byLabel: ReadonlyMap<string, readonly number[]>
  /** The position of the event with a `seq`. */
  readonly bySeq: ReadonlyMap<number, number>
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
  const bySeq = new Map<number, number>()
  for (const [position, event] of events.entries()) {
    bySeq.set(event.seq, position)
    for (const label of new Set(event.labels)) {
      const positions = byLabel.get(label)
      if (positions === undefined) byLabel.set(label, [position])
      else positions.push(position)
    }
  }
  return { trace, events, byLabel, bySeq }
}

/** Positions of the events that match, ascending. */
export function matching(predicate: Predicate, { events, byLabel }: View): readonly number[] {
  const labelled = byLabel.get(predicate.activity) ?? []
  if (predicate.role === undefined && predicate.where === undefined) return labelled
  const fits = matcherOf(predicate)
  return labelled.filter((position) => {
    const event = events[position]
    return event !== undefined && fits(event)
  })
}

/** The event at a position that came from this view. */
export function eventAt({ events }: View, position: number): TraceEvent {
  const event = events[position]
  if (event === undefined) throw new Error(`There is no event at position ${position} of ${events.length}.`)
  return event
}

/** The position of the event with a `seq` that came from this trace. */
export function positionOf(seq: number, { bySeq }: View): number {
  const position = bySeq.get(seq)
  if (position === undefined) throw new Error(`No event of the trace has the number ${seq}.`)
  return position
}
