import type { Delivery, Exercise } from '@/engine/index.ts'
import { after, type Duration, type ExerciseTime, type InjectId, type SeatId, type Text } from '@/kernel/index.ts'
import type { Channel, Inject, Scenario } from '@/scenario/index.ts'
import type { Table } from '../table.ts'
import { remembered } from './remembered.ts'

/** Where news comes from: systems, talk inside a company, between the companies, the world outside. */
export type Lane = 'technical' | 'internal' | 'between' | 'outside'

/** The lane of each way by which news comes, in the order of the lanes. */
export const laneOf: Readonly<Record<Channel, Lane>> = {
  siem: 'technical',
  ticket: 'technical',
  chat: 'internal',
  email: 'between',
  phone: 'between',
  press: 'outside',
  social: 'outside',
  regulator: 'outside',
}

/** How an inject stands: still to come, kept back, taken out; and of those that arrived whether an answer is owed or late. */
export type MselState = 'waiting' | 'held' | 'dropped' | 'settled' | 'open' | 'late'

/** One inject of the master scenario events list, or one the facilitator wrote. */
export interface MselEntry {
  readonly id: InjectId
  /** Number in the facilitator's list; empty for one that was written during play. */
  readonly msel: string
  readonly lane: Lane
  readonly channel: Channel
  readonly to: readonly SeatId[]
  readonly title: Text
  /** The text as it arrived, or as it would. */
  readonly body: Text
  readonly state: MselState
  /** When it arrived or will; undefined while only a condition could bring it. */
  readonly at: ExerciseTime | undefined
  /** When the answer is due, of one that arrived and still waits for it. */
  readonly due: ExerciseTime | undefined
  /** As the scenario has it; absent for one that was written during play. */
  readonly inject?: Inject
  readonly delivery?: Delivery
}

/** Every inject there is and was, earliest first; those without a time come last, in the scenario's order. */
export function msel(table: Pick<Table, 'script' | 'exercise' | 'now'>): readonly MselEntry[] {
  const { script, exercise, now } = table
  return script === undefined ? NONE : lists(exercise)(script, now)
}

/** Injects that have not arrived and were not taken out, the next one first. */
export const nextInjects = (table: Pick<Table, 'script' | 'exercise' | 'now'>): readonly MselEntry[] => stillToCome(msel(table))

const stillToCome = remembered((entries: readonly MselEntry[]): readonly MselEntry[] =>
  entries.filter(({ state }) => state === 'waiting' || state === 'held'),
)

/** Whoever was asked and has not answered. */
export function stillAsked({ line: { event }, answers }: Delivery): readonly SeatId[] {
  if (event.ask.length === 0 && event.replyBy === undefined) return []
  return event.to.filter((seat) => {
    const offered = event.ask.length === 0 || event.ask.some((option) => option.for?.includes(seat) !== false)
    return offered && !(seat in answers)
  })
}

const NONE: readonly MselEntry[] = []

/** One list per exercise and second, built once. */
const lists = remembered((exercise: Exercise) => {
  let known: { readonly now: ExerciseTime; readonly list: readonly MselEntry[] } | undefined
  return (script: Scenario, now: ExerciseTime): readonly MselEntry[] => {
    known = known?.now === now ? known : { now, list: build(script, exercise, now) }
    return known.list
  }
})

function build(script: Scenario, exercise: Exercise, now: ExerciseTime): readonly MselEntry[] {
  const planned = script.injects.map((inject) => plannedEntry(inject, script, exercise, now))
  const known = new Set(script.injects.map(({ id }) => id))
  const written = Object.values(exercise.deliveries)
    .filter(({ line }) => !known.has(line.event.inject))
    .map((delivery) => arrived(delivery, '', now))
  return [...planned, ...written].toSorted((a, b) => (a.at ?? NEVER) - (b.at ?? NEVER))
}

const NEVER = Number.MAX_SAFE_INTEGER

function plannedEntry(inject: Inject, script: Scenario, exercise: Exercise, now: ExerciseTime): MselEntry {
  const delivery = exercise.deliveries[inject.id]
  if (delivery !== undefined) return { ...arrived(delivery, inject.msel, now), inject }
  const state = exercise.dropped.includes(inject.id) ? 'dropped' : exercise.held.includes(inject.id) ? 'held' : 'waiting'
  const { id, msel: number, channel, to, title, body } = inject
  const at = expectedAt(inject, script, exercise, new Set())
  // From its time on, what has a condition waits for that alone.
  const conditional = inject.when !== undefined && !(id in exercise.due)
  const shown = at !== undefined && at <= now && conditional && state !== 'dropped' ? undefined : at
  const words = exercise.edited[id]
  return {
    id,
    msel: number,
    lane: laneOf[channel],
    channel,
    to,
    title: words?.title ?? title,
    body: words?.body ?? body,
    state,
    at: shown,
    due: undefined,
    inject,
  }
}

function arrived(delivery: Delivery, number: string, now: ExerciseTime): MselEntry {
  const { at, event } = delivery.line
  const open = stillAsked(delivery).length > 0
  const due = open ? event.replyBy : undefined
  return {
    id: event.inject,
    msel: number,
    lane: laneOf[event.channel],
    channel: event.channel,
    to: event.to,
    title: event.title,
    body: event.body,
    state: !open ? 'settled' : due !== undefined && due < now ? 'late' : 'open',
    at,
    due,
    delivery,
  }
}

/** When an inject will arrive as far as times say: agreed, written, or so long after another; undefined when none does. */
function expectedAt(inject: Inject, script: Scenario, exercise: Exercise, seen: Set<InjectId>): ExerciseTime | undefined {
  const agreed = exercise.due[inject.id]
  if (agreed !== undefined) return agreed
  const written = inject.at
  const following = followsAt(inject, script, exercise, seen)
  const at = Math.max(written ?? following ?? -1, following ?? -1)
  return at < 0 ? undefined : after(at as ExerciseTime, inject.delay)
}

function followsAt(inject: Inject, script: Scenario, exercise: Exercise, seen: Set<InjectId>): ExerciseTime | undefined {
  if (inject.after === undefined || seen.has(inject.id)) return undefined
  const { inject: earlier, delay } = inject.after
  const came = exercise.deliveries[earlier]?.line.at
  if (came !== undefined) return after(came, delay)
  const before = script.injects.find(({ id }) => id === earlier)
  const will = before && expectedAt(before, script, exercise, seen.add(inject.id))
  return will === undefined ? undefined : after(will, delay as Duration)
}
