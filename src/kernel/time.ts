import type { Named } from './named.ts'

/**
 * A point on the exercise clock, in whole seconds since STARTEX. It is story time, not wall time: a
 * three-day incident may be played in ninety real minutes. Negative before STARTEX.
 */
export type ExerciseTime = Named<number, 'exercise-time'>

/** A length of story time in whole seconds, never negative. */
export type Duration = Named<number, 'duration'>

/** The moment the exercise starts. */
export const STARTEX = 0 as ExerciseTime

/** The moment `length` after `start`. */
export function after(start: ExerciseTime, length: Duration): ExerciseTime {
  return (start + length) as ExerciseTime
}

/**
 * How long from `start` to `end`, in seconds. Zero when `end` is not later, because "how late was it?" has no
 * negative answer on a scorecard.
 */
export function between(start: ExerciseTime, end: ExerciseTime): Duration {
  return Math.max(0, end - start) as Duration
}

/** Whole minutes as a duration. */
export const minutes = (count: number): Duration => Math.round(count * 60) as Duration

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const two = (value: number): string => String(value).padStart(2, '0')

/**
 * How a person writes it: `T+01:30` is hours and minutes after STARTEX, `T-26:00` lies before it; seconds are added only
 * when they are not zero (`T+00:18:30`). Days are counted in hours.
 */
export function formatTime(time: ExerciseTime): string {
  const size = Math.abs(time)
  const seconds = size % MINUTE
  const clock = `${two(Math.floor(size / HOUR))}:${two(Math.floor((size % HOUR) / MINUTE))}`
  return `T${time < 0 ? '-' : '+'}${clock}${seconds === 0 ? '' : `:${two(seconds)}`}`
}

/** A time as a clock on the wall shows it: to the minute that has begun, like `T+04:48`. */
export function formatMinute(time: ExerciseTime): string {
  return formatTime((time - (time % 60)) as ExerciseTime)
}

/** How long, for a person: `45 s`, `12 min`, `3 h 20 min`, `2 d 4 h`. The two largest units that are not zero. */
export function formatDuration(length: Duration): string {
  const parts = [
    [Math.floor(length / DAY), 'd'],
    [Math.floor((length % DAY) / HOUR), 'h'],
    [Math.floor((length % HOUR) / MINUTE), 'min'],
    [length % MINUTE, 's'],
  ] as const
  const said = parts.filter(([count]) => count > 0).slice(0, 2)
  return said.length === 0 ? '0 min' : said.map(([count, unit]) => `${count} ${unit}`).join(' ')
}

const TIME = /^T([+-])(?:(\d{1,3})d)?(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/

/** Reads `T+01:30`, `T+2d03:00`, `T-26:00`, `T+00:18:30`; undefined when it is none of these. */
export function parseTime(text: string): ExerciseTime | undefined {
  const match = TIME.exec(text)
  if (!match) return undefined
  const [, sign, days = '0', hours = '0', mins = '0', secs = '0'] = match
  const size = Number(days) * DAY + Number(hours) * HOUR + Number(mins) * MINUTE + Number(secs)
  return (sign === '-' ? -size : size) as ExerciseTime
}

const UNIT: Readonly<Record<string, number>> = { s: 1, m: MINUTE, h: HOUR, d: DAY }

/** Reads `90s`, `30m`, `24h`, `3d`; undefined when it is none of these. */
export function parseDuration(text: string): Duration | undefined {
  const match = /^(\d{1,7})([smhd])$/.exec(text)
  const unit = UNIT[match?.[2] ?? '']
  return match && unit !== undefined ? ((Number(match[1]) * unit) as Duration) : undefined
}
