import { dateOf, type ExerciseTime, storyMoment } from '@/kernel/index.ts'

/**
 * The story's own date and clock at a moment, e.g. `2026-03-03 02:20 -05:00`. Empty when `starts` is not an ISO 8601 date, time
 * and zone. Seconds are left out.
 */
export function storyDate(starts: string, at: ExerciseTime): string {
  const moment = storyMoment(starts, at)
  if (moment === undefined) return ''
  const minutes = Math.floor(moment.second / 60)
  return `${dateOf(moment.day)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)} ${moment.zone}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
