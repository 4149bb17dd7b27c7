import type { InboxItem } from '@/client/index.ts'
import type { ExerciseTime } from '@/kernel/index.ts'

/**
 * How far the clock may go at most when somebody asks for the next event: to the end, or to the last moment in which a question of
 * theirs can still be answered. Nobody is to miss a deadline by pressing a button that does not speak of it.
 *
 * @param questions what waits for an answer of this seat
 */
export function nextStop(questions: readonly InboxItem[], now: ExerciseTime, ends: ExerciseTime): ExerciseTime {
  const deadlines = questions.flatMap((item) =>
    item.kind === 'inject' && item.replyBy !== undefined && item.replyBy > now ? [item.replyBy] : [],
  )
  return Math.min(ends, ...deadlines) as ExerciseTime
}
