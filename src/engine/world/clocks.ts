import { after, type EventNumber, type ExerciseTime, endOfBusinessDay, unreachable } from '@/kernel/index.ts'
import type { ClockPack, DataValue, Predicate } from '@/playbook/index.ts'
import type { ClockState } from '@/reading/index.ts'
import type { Happening } from '../happening.ts'
import type { Story } from '../story.ts'

const DAY = 86_400

/** A legal or contractual clock as it stands. */
export interface Clock {
  readonly pack: ClockPack
  readonly state: ClockStanding
  readonly startedAt?: ExerciseTime
  /** Absent while it is off, and when it has no limit. */
  readonly dueAt?: ExerciseTime
  /** When it was met, in time or late. */
  readonly metAt?: ExerciseTime
  /** Lines that prove it. */
  readonly cites: readonly EventNumber[]
}

/**
 * `off` until something starts it. `censored` when the exercise ended while it ran: nobody can say whether it would have been met,
 * so it is neither met nor missed.
 */
export type ClockStanding = ClockState | 'censored'

/** What somebody has seen happen, and what time it is. */
export interface Seen {
  readonly happenings: readonly Happening[]
  readonly now: ExerciseTime
  /** Whether the exercise is over; left out: it is not. */
  readonly ended?: boolean
}

/** How one clock stands for a condition; `off` when the scenario does not switch it on or nothing has started it. */
export function clockState(id: string, { happenings, now }: Seen, story: Story): ClockState {
  const pack = packOf(id, story)
  if (pack === undefined) return 'off'
  const { state } = clockOf(pack, { happenings, now }, story.scenario.starts)
  return state === 'censored' ? 'running' : state
}

/** The first second at which a running clock is missed if nothing meets it; infinite for all others. */
export function clockRunsOutAt(id: string, { happenings, now }: Seen, story: Story): number {
  const pack = packOf(id, story)
  const clock = pack === undefined ? undefined : clockOf(pack, { happenings, now }, story.scenario.starts)
  return clock?.state === 'running' && clock.dueAt !== undefined ? clock.dueAt + 1 : Number.POSITIVE_INFINITY
}

function packOf(id: string, { scenario, playbook }: Story): ClockPack | undefined {
  return scenario.clocks.includes(id) ? playbook.clocks[id] : undefined
}

/** A clock by what somebody has seen: started by its anchor, met by the first event after it that meets it. `starts` is the story's. */
export function clockOf(pack: ClockPack, { happenings, now, ended = false }: Seen, starts: string): Clock {
  const started = happenings.findIndex((happening) => fits(pack.anchor, happening))
  const anchor = happenings[started]
  if (anchor === undefined) return { pack, state: 'off', cites: [] }
  const met = happenings.find((happening, index) => index > started && fits(pack.met, happening))
  const dueAt = dueOf(pack, anchor.at, starts)
  const about = {
    pack,
    startedAt: anchor.at,
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(met === undefined ? {} : { metAt: met.at }),
    cites: [anchor.number, ...(met === undefined ? [] : [met.number])],
  }
  const late = dueAt !== undefined && (met?.at ?? now) > dueAt
  if (late) return { ...about, state: 'missed' }
  if (met !== undefined) return { ...about, state: 'met' }
  return { ...about, state: ended ? 'censored' : 'running' }
}

/** When a clock that was started at a moment runs out; undefined when it has no limit. */
function dueOf({ limit, counts }: ClockPack, from: ExerciseTime, starts: string): ExerciseTime | undefined {
  if (limit === 'none') return undefined
  switch (counts) {
    case 'hours':
      return after(from, limit)
    case 'business-days':
      return endOfBusinessDay(starts, from, limit / DAY)
    default:
      return unreachable(counts)
  }
}

function fits({ activity, role, where }: Predicate, happening: Happening): boolean {
  if (happening.activity !== activity) return false
  if (role !== undefined && (happening.role === null || !role.includes(happening.role))) return false
  return Object.entries(where ?? {}).every(([key, wanted]) => overlaps(wanted, happening.data[key]))
}

function overlaps(wanted: DataValue, held: DataValue | undefined): boolean {
  if (held === undefined) return false
  const present = Array.isArray(held) ? held : [held]
  const asked = Array.isArray(wanted) ? wanted : [wanted]
  return asked.some((value) => present.includes(value))
}
