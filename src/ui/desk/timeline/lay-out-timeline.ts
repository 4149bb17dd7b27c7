import type { MselEntry } from '@/client/index.ts'
import type { ExerciseTime } from '@/kernel/index.ts'
import type { Window } from '@/scenario/index.ts'

/** A stretch of the story on the timeline, in percent of its width. */
interface Stretch {
  readonly window: Window
  readonly from: number
  readonly width: number
}

/** A mark below the timeline. */
interface Tick {
  readonly at: ExerciseTime
  readonly x: number
}

/** Where times of the story lie on the timeline. All measures are percent of its width. */
export interface TimeScale {
  readonly stretches: readonly Stretch[]
  readonly ticks: readonly Tick[]
  /** Hours of the story it shows; between two stretches nothing happens and hardly any room is given. */
  readonly hours: number
  readonly x: (at: ExerciseTime) => number
}

const HOUR = 3600
/** A pause between two stretches takes as much room as so many seconds that are played. */
const PAUSE = 900
/** At most so many marks. */
const MOST_TICKS = 40

/** The scale of a story with these stretches, earliest first. */
export function timeScaleOf(windows: readonly Window[]): TimeScale {
  const starts: number[] = []
  let seconds = 0
  for (const { from, to } of windows) {
    starts.push(seconds)
    seconds += to - from + PAUSE
  }
  const whole = Math.max(1, seconds - PAUSE)
  const percent = (value: number) => (value / whole) * 100
  const x = (at: ExerciseTime): number => {
    const index = windows.findLastIndex(({ from }) => from <= at)
    const window = windows[index]
    if (window === undefined) return 0
    const past = at - window.to
    const next = windows[index + 1]
    const inPause = next === undefined || past <= 0 ? 0 : (past / Math.max(1, next.from - window.to)) * PAUSE
    return percent((starts[index] ?? 0) + Math.min(at, window.to) - window.from + inPause)
  }
  const hours = whole / HOUR
  const step = [HOUR / 2, HOUR, 2 * HOUR, 4 * HOUR, 12 * HOUR].find((size) => whole / size <= MOST_TICKS / 2) ?? 24 * HOUR
  return {
    stretches: windows.map((window, index) => ({
      window,
      from: percent(starts[index] ?? 0),
      width: percent(window.to - window.from),
    })),
    ticks: windows.flatMap(({ from, to }) => ticksIn(from, to, step).map((at) => ({ at, x: x(at) }))),
    hours,
    x,
  }
}

function ticksIn(from: ExerciseTime, to: ExerciseTime, step: number): readonly ExerciseTime[] {
  const ticks: ExerciseTime[] = []
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) ticks.push(at as ExerciseTime)
  return ticks
}

/** One inject in its lane. */
export interface PlacedInject {
  readonly entry: MselEntry
  readonly x: number
  /** How much room its title has. */
  readonly room: number
  /** A lane has two rows, so that titles close together can be read. */
  readonly row: 0 | 1
}

/** The injects of one lane that have a time, each in the row where its title has more room. */
export function placeInjects(entries: readonly MselEntry[], scale: TimeScale): readonly PlacedInject[] {
  const placed: { entry: MselEntry; x: number; row: 0 | 1 }[] = []
  const last: [number, number] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const entry of entries) {
    if (entry.at === undefined) continue
    const x = scale.x(entry.at)
    const row = x - last[0] >= TITLE || last[0] <= last[1] ? 0 : 1
    last[row] = x
    placed.push({ entry, x, row })
  }
  return placed.map((one, index) => {
    const next = placed.slice(index + 1).find(({ row }) => row === one.row)
    return { ...one, room: (next?.x ?? 100) - one.x }
  })
}

/** As much room as a title likes to have. */
const TITLE = 11
