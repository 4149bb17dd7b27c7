import {
  type Briefing,
  belongs,
  type Deputies,
  type Exercise,
  type ExerciseEvent,
  evolve,
  exerciseBriefed,
  organisationOf,
  pathOf,
  type Reader,
  type Recorded,
  replay,
  standInsOf,
} from '@/engine/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import { DESK, evaluatorAt } from './seats-beside.ts'

/** A line as a seat was told it. The seat counts what it is told from 1; told again, a line counts again. */
export interface Told {
  readonly line: Recorded
  /** The seat's own count of the line this one follows; absent: the one told before it. */
  readonly after?: number
}

/** What one seat has seen: its own fold of the lines it may see, exactly as on its device. */
export interface SeatView {
  readonly seat: SeatId
  readonly briefing: Briefing
  readonly exercise: Exercise
  /** The lines that count, in the order of the log; what was observed stands behind ENDEX, when it could be read. */
  readonly lines: readonly Recorded[]
  /** Everything it was ever told, in the order of telling: a device has all of it, and folds the path to the last of it. */
  readonly told: readonly Told[]
  /** How much of what it was told can make somebody think again: time passing, numbers changing and work begun do not. */
  readonly news: number
}

/** A view and the count of each of its lines; grows in place, so that a long evening stays cheap. */
interface Growing extends SeatView {
  readonly lines: Recorded[]
  readonly told: Told[]
  /** The seat's own count of each of `lines`. */
  readonly counts: number[]
}

/** What one seat sees of a log that grows, brought up to date line by line. */
export interface Viewer {
  readonly view: () => SeatView
  /** Takes the last of the log's lines. */
  readonly take: (kept: readonly Recorded[]) => void
}

/** A seat before the first line; the desk is one that reads everything. */
export function viewerOf(briefing: Briefing): Viewer {
  const { seat, playbook } = briefing
  let view: Growing = { seat, briefing, exercise: exerciseBriefed(briefing), lines: [], told: [], counts: [], news: 0 }

  const add = (line: Recorded, after?: number): void => {
    view.told.push(after === undefined ? { line } : { line, after })
    view.lines.push(line)
    view.counts.push(view.told.length)
    view = {
      ...view,
      exercise: evolve(view.exercise, line, playbook),
      news: view.news + (QUIET.has(line.event.kind) ? 0 : 1),
    }
  }

  /** What the seat may read is another row of lines now: it is told where the rows part, and the rest of the new one. */
  const tellAnew = (right: readonly Recorded[]): void => {
    let shared = 0
    while (shared < right.length && shared < view.lines.length && right[shared] === view.lines[shared]) shared++
    const appended = shared === view.lines.length
    const after = view.counts[shared - 1] ?? 0
    const lines = right.slice(0, shared)
    view = {
      ...view,
      lines,
      counts: view.counts.slice(0, shared),
      exercise: replay(exerciseBriefed(briefing), lines, playbook),
    }
    for (const [index, line] of right.slice(shared).entries()) add(line, index === 0 && !appended ? after : undefined)
  }

  return {
    view: () => view,
    take: (kept) => {
      const line = kept.at(-1)
      if (line === undefined) return
      if (line.after !== undefined || line.event.kind === 'delegated') tellAnew(readBy(seat, pathOf(kept)))
      else if (belongs(readerOf(seat), line.audience.during)) add(line)
      if (line.event.kind === 'exercise-ended') for (const seen of shownAtEnd(seat, pathOf(kept))) add(seen)
    },
  }
}

/**
 * The lines a seat may read of a path, in its order: those it belongs to the audience of, and those that had reached a seat
 * when it became the one who stands in for it.
 */
function readBy(seat: SeatId, path: readonly Recorded[]): readonly Recorded[] {
  const handedOver = new Set<Recorded>()
  let deputies: Deputies = {}
  for (const [index, { event }] of path.entries()) {
    if (event.kind !== 'delegated') continue
    const { [event.from]: _, ...others } = deputies
    deputies = event.to === event.from ? others : { ...others, [event.from]: event.to }
    if (!standInsOf(event.from, deputies).includes(seat)) continue
    for (const line of readBy(event.from, path.slice(0, index))) handedOver.add(line)
  }
  return path.filter((line) => handedOver.has(line) || belongs(readerOf(seat), line.audience.during))
}

/** What was observed during play is read by those whom it concerns when the exercise has ended. Nothing is taken back after that. */
function shownAtEnd(seat: SeatId, path: readonly Recorded[]): readonly Recorded[] {
  const reader = readerOf(seat)
  return path.filter(
    ({ event, audience }) => event.kind === 'observed' && belongs(reader, audience.after) && !belongs(reader, audience.during),
  )
}

const QUIET: ReadonlySet<ExerciseEvent['kind']> = new Set(['clock-advanced', 'fact-changed', 'act-started'])

function readerOf(seat: SeatId): Reader {
  if (seat === DESK) return { kind: 'facilitator' }
  const name = evaluatorAt(seat)
  if (name !== undefined) return { kind: 'evaluator', name }
  return { kind: 'seat', seat, organisation: organisationOf(seat) }
}
