import type { Clock } from '@/engine/index.ts'
import { between, type ExerciseTime, formatDuration, formatTime } from '@/kernel/index.ts'
import type { SeatStatus } from '../../parts/index.ts'
import type { Words } from '../../words/index.ts'

/** The shape for each way a clock can stand; the word always stands beside it. */
export const glyphOfClock: { readonly [State in Clock['state']]: SeatStatus } = {
  off: 'idle',
  running: 'work',
  met: 'done',
  missed: 'late',
  censored: 'hold',
}

/** How much is left, over or gone by, in the words of the console; empty while nothing has started it. */
export function clockTime({ startedAt, dueAt, metAt, state }: Clock, now: ExerciseTime, { clocks }: Words['console']): string {
  if (startedAt === undefined) return ''
  const until = metAt ?? now
  if (dueAt === undefined) return clocks.goneBy(formatDuration(between(startedAt, until)))
  if (until > dueAt) return clocks.over(formatDuration(between(dueAt, until)))
  const left = formatDuration(between(until, dueAt))
  return state === 'met' ? clocks.toSpare(left) : clocks.left(left)
}

/** From when to when a clock runs. */
export function clockSpan({ startedAt, dueAt }: Clock, { clocks }: Words['console']): string {
  if (startedAt === undefined) return ''
  return clocks.span(formatTime(startedAt), dueAt === undefined ? undefined : formatTime(dueAt))
}
