import type { ExerciseTime } from './time.ts'

const WRITTEN = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)$/
const DAY = 86_400
const WEEK = 7

/** 1 March of year 0, from which days are counted, was a Wednesday of the calendar we use; Monday is 0. */
const FIRST_WEEKDAY = 2

/** A moment of the story on its own calendar: the day, and the second of that day where the story plays. */
export interface StoryMoment {
  /** Days after 1 March of year 0. */
  readonly day: number
  /** Seconds since midnight. */
  readonly second: number
  /** Hours and minutes east of Greenwich as they were written, e.g. `-05:00`. */
  readonly zone: string
}

/** When something happens on the calendar of a story that begins at `starts`; undefined when that is no ISO 8601 date, time and zone. */
export function storyMoment(starts: string, at: ExerciseTime): StoryMoment | undefined {
  const match = WRITTEN.exec(starts)
  if (match === null) return undefined
  const [, year, month, day, hour, minute, second = '0', zone = 'Z'] = match
  const midnight = daysTo(Number(year), Number(month), Number(day)) * DAY
  const moment = midnight + Number(hour) * 3600 + Number(minute) * 60 + Number(second) + at
  const days = Math.floor(moment / DAY)
  return { day: days, second: moment - days * DAY, zone: zone === 'Z' ? '+00:00' : zone }
}

/**
 * The end (midnight, where the story plays) of the n-th business day after the day of `from`. Business days are Monday to Friday;
 * there are no holidays. Undefined when `starts` is no ISO 8601 date, time and zone.
 */
export function endOfBusinessDay(starts: string, from: ExerciseTime, count: number): ExerciseTime | undefined {
  const moment = storyMoment(starts, from)
  if (moment === undefined) return undefined
  let day = moment.day
  for (let left = count; left > 0; ) {
    day += 1
    if (weekday(day) < 5) left -= 1
  }
  return (from + (day + 1 - moment.day) * DAY - moment.second) as ExerciseTime
}

/** The date of a day, as `YYYY-MM-DD`. */
export function dateOf(day: number): string {
  let years = Math.floor(day / 365.2425)
  while (years * 365 + leapDays(years) > day) years -= 1
  while ((years + 1) * 365 + leapDays(years + 1) <= day) years += 1
  const rest = day - years * 365 - leapDays(years)
  const months = Math.floor((5 * rest + 2) / 153)
  const dayOfMonth = rest - Math.floor((153 * months + 2) / 5) + 1
  const [year, month] = months < 10 ? [years, months + 3] : [years + 1, months - 9]
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`
}

/** Monday is 0. */
function weekday(day: number): number {
  return (((day + FIRST_WEEKDAY) % WEEK) + WEEK) % WEEK
}

/** Days from 1 March of year 0 to a date; years are counted from March so that a leap day is always the last one. */
function daysTo(year: number, month: number, day: number): number {
  const years = month > 2 ? year : year - 1
  const months = month > 2 ? month - 3 : month + 9
  return years * 365 + leapDays(years) + Math.floor((153 * months + 2) / 5) + day - 1
}

function leapDays(years: number): number {
  return Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400)
}

const two = (value: number): string => String(value).padStart(2, '0')
