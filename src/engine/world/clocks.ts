import { after, type EventNumber, type ExerciseTime } from '@/kernel/index.ts'
import type { ClockPack, DataValue, Predicate } from '@/playbook/index.ts'
import type { ClockState } from '@/reading/index.ts'
import type { Happening } from '../happening.ts'
import type { Story } from '../story.ts'

/** A legal or contractual clock as it stands. */
export interface Clock {
  readonly pack: ClockPack
  /** `off` until something starts it. */
  readonly state: ClockState
  readonly startedAt?: ExerciseTime
  readonly dueAt?: ExerciseTime
  /** When it was met, in time or late. */
  readonly metAt?: ExerciseTime
  /** Lines that prove it. */
  readonly cites: readonly EventNumber[]
}

/** What somebody has seen happen, and what time it is. */
export interface Seen {
  readonly happenings: readonly Happening[]
  readonly now: ExerciseTime
}

/** How one clock stands; `off` when the scenario does not switch it on or nothing has started it. */
export function clockState(id: string, seen: Seen, story: Story): ClockState {
  const pack = packOf(id, story)
  return pack === undefined ? 'off' : clockOf(pack, seen).state
}

/** The first second at which a running clock is missed if nothing meets it; infinite for all others. */
export function clockRunsOutAt(id: string, seen: Seen, story: Story): number {
  const pack = packOf(id, story)
  const clock = pack === undefined ? undefined : clockOf(pack, seen)
  return clock?.state === 'running' && clock.dueAt !== undefined ? clock.dueAt + 1 : Number.POSITIVE_INFINITY
}

function packOf(id: string, { scenario, playbook }: Story): ClockPack | undefined {
  return scenario.clocks.includes(id) ? playbook.clocks[id] : undefined
}

/** A clock by what somebody has seen: started by its anchor, met by the first event after it that meets it. */
export function clockOf(pack: ClockPack, { happenings, now }: Seen): Clock {
  const started = happenings.findIndex((happening) => fits(pack.anchor, happening))
  const anchor = happenings[started]
  if (anchor === undefined) return { pack, state: 'off', cites: [] }
  const met = happenings.find((happening, index) => index > started && fits(pack.met, happening))
  const dueAt = after(anchor.at, pack.limit)
  const about = {
    pack,
    startedAt: anchor.at,
    dueAt,
    ...(met === undefined ? {} : { metAt: met.at }),
    cites: [anchor.number, ...(met === undefined ? [] : [met.number])],
  }
  if (met !== undefined) return { ...about, state: met.at <= dueAt ? 'met' : 'missed' }
  return { ...about, state: now > dueAt ? 'missed' : 'running' }
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
