import { after, type Duration, type EventNumber, type ExerciseTime } from '@/kernel/index.ts'
import type { ClockPack, DataValue, Predicate } from '@/playbook/index.ts'
import type { ClockState } from '@/reading/index.ts'
import type { Exercise } from '../exercise.ts'
import type { Happening } from '../happening.ts'
import type { Story } from '../story.ts'

/** A legal or contractual clock as it stands. */
export interface Clock {
  readonly pack: ClockPack
  readonly state: ClockState
  readonly startedAt?: ExerciseTime
  readonly dueAt?: ExerciseTime
  readonly metAt?: ExerciseTime
  /** Lines that prove it. */
  readonly cites: readonly EventNumber[]
}

/** The clocks a scenario switches on, from what this reader has seen happen. */
export function clocksOf(
  exercise: Exercise,
  packs: Readonly<Record<string, ClockPack>>,
  on: readonly string[],
): readonly Clock[] {
  return on.flatMap((id) => {
    const pack = packs[id]
    return pack === undefined ? [] : [clockOf(pack, exercise)]
  })
}

/** How one clock stands; `off` when the scenario does not switch it on or nothing has started it. */
export function clockState(id: string, exercise: Exercise, { scenario, playbook }: Story): ClockState {
  const pack = scenario.clocks.includes(id) ? playbook.clocks[id] : undefined
  return pack === undefined ? 'off' : clockOf(pack, exercise).state
}

function clockOf(pack: ClockPack, { happenings, now }: Exercise): Clock {
  const anchor = happenings.find((happening) => fits(pack.anchor, happening))
  if (anchor === undefined) return { pack, state: 'off', cites: [] }
  const dueAt = after(anchor.at, pack.limit as Duration)
  const met = happenings.find(
    (happening) => fits(pack.met, happening) && happening.at >= anchor.at && happening.number !== anchor.number,
  )
  const started = { pack, startedAt: anchor.at, dueAt }
  if (met !== undefined && met.at <= dueAt) return { ...started, state: 'met', metAt: met.at, cites: [anchor.number, met.number] }
  if (now > dueAt) return { ...started, state: 'missed', cites: [anchor.number, ...(met === undefined ? [] : [met.number])] }
  return { ...started, state: 'running', cites: [anchor.number] }
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
