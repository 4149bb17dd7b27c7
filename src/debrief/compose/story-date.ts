import type { ExerciseTime } from '@/kernel/index.ts'

const WRITTEN = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)$/
const DAY = 86_400

/**
 * The story's own date and clock at a moment, e.g. `2026-03-03 02:20 -05:00`. Empty when `starts` is not an ISO 8601 date, time
 * and zone. Seconds are left out.
 */
export function storyDate(starts: string, at: ExerciseTime): string {
  const match = WRITTEN.exec(starts)
  if (match === null) return ''
  const [, year, month, day, hour, minute, second = '0', zone = 'Z'] = match
  const midnight = daysTo(Number(year), Number(month), Number(day)) * DAY
  const moment = midnight + Number(hour) * 3600 + Number(minute) * 60 + Number(second) + at
  const days = Math.floor(moment / DAY)
  const minutes = Math.floor((moment - days * DAY) / 60)
  return `${dateAfter(days)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)} ${zone === 'Z' ? '+00:00' : zone}`
}

/** Days from 1 March of year 0 to a date; years are counted from March so that a leap day is always the last one. */
function daysTo(year: number, month: number, day: number): number {
  const years = month > 2 ? year : year - 1
  const months = month > 2 ? month - 3 : month + 9
  return years * 365 + leapDays(years) + Math.floor((153 * months + 2) / 5) + day - 1
}

/** The date that lies so many days after 1 March of year 0, as `YYYY-MM-DD`. */
function dateAfter(days: number): string {
  let years = Math.floor(days / 365.2425)
  while (years * 365 + leapDays(years) > days) years -= 1
  while ((years + 1) * 365 + leapDays(years + 1) <= days) years += 1
  const rest = days - years * 365 - leapDays(years)
  const months = Math.floor((5 * rest + 2) / 153)
  const day = rest - Math.floor((153 * months + 2) / 5) + 1
  const [year, month] = months < 10 ? [years, months + 3] : [years + 1, months - 9]
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

function leapDays(years: number): number {
  return Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
