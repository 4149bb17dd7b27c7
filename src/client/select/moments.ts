import { type ExerciseEvent, pathOf, type Recorded } from '@/engine/index.ts'
import type { EventNumber, ExerciseTime } from '@/kernel/index.ts'
import { recordedFrom } from '../recorded-from.ts'
import type { Table } from '../table.ts'
import { msel } from './msel.ts'
import { seatsAtWork } from './seats-at-work.ts'

/** A moment the exercise can be taken back to: just before something happened. */
export interface Moment {
  /** The line of the log it goes back to; the end of a command. */
  readonly to: EventNumber
  readonly at: ExerciseTime
  /** What will not have happened. */
  readonly before: MomentEvent
}

type MomentEvent = Extract<
  ExerciseEvent,
  { kind: 'inject-delivered' | 'phase-entered' | 'statement-published' | 'window-opened' }
>

const marked: ReadonlySet<ExerciseEvent['kind']> = new Set<MomentEvent['kind']>([
  'inject-delivered',
  'phase-entered',
  'statement-published',
  'window-opened',
])

/** A line that counts, under its number in the log. */
export interface NumberedLine extends Recorded {
  readonly number: EventNumber
}

/** The lines that count, oldest first, under their numbers in the log; for the facilitator's desk, which has all of them. */
export function linesThatCount({ lines }: Pick<Table, 'lines'>): readonly NumberedLine[] {
  const path = pathOf(lines.map((line) => ({ ...recordedFrom(line), of: line.of })))
  return path.map(({ of, after: _, ...line }) => (of === undefined ? line : { ...line, number: of }))
}

/**
 * Moments to go back to, the latest first. The clock is moved by a command of its own whose last line says so: what stands
 * there is never in the middle of what a command led to.
 */
export function moments(table: Pick<Table, 'lines'>): readonly Moment[] {
  const found: Moment[] = []
  let stands: NumberedLine | undefined
  for (const line of linesThatCount(table)) {
    if (line.event.kind === 'clock-advanced') stands = line
    else if (stands !== undefined && isMarked(line.event)) {
      const { number: to, event } = stands
      const at = event.kind === 'clock-advanced' ? event.to : stands.at
      found.push({ to, at, before: line.event })
    }
  }
  return found.reverse()
}

const isMarked = (event: ExerciseEvent): event is MomentEvent => marked.has(event.kind)

/** When something is next expected to happen: news with a time, an answer that is due, work that is finished; else the end. */
export function nextMoment(table: Table): ExerciseTime | undefined {
  const { briefing, now, exercise } = table
  if (briefing === undefined) return undefined
  const news = msel(table).flatMap(({ state, at }) => (state === 'waiting' && at !== undefined ? [at] : []))
  const answers = seatsAtWork(table).flatMap(({ due }) => due ?? [])
  const work = Object.values(exercise.acts).flatMap(({ finishedAt, finishesAt }) =>
    finishedAt === undefined ? [finishesAt] : [],
  )
  const ahead = [...news, ...answers, ...work].filter((at) => at > now)
  return Math.min(briefing.ends, ...ahead) as ExerciseTime
}
