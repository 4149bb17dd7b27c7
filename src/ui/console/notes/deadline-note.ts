import type { InboxItem } from '@/client/index.ts'
import type { ExerciseTime } from '@/kernel/index.ts'

/** Seconds before a deadline at which it announces itself. */
const calls = [300, 60, 30] as const

/** A deadline that has just come near: which entry, and how many seconds are left. */
export interface DeadlineNote {
  readonly item: Extract<InboxItem, { kind: 'inject' }>
  readonly left: number
}

/** The nearest deadline that passed one of its calls between two moments; undefined when none did. */
export function deadlineNote(questions: readonly InboxItem[], before: ExerciseTime, now: ExerciseTime): DeadlineNote | undefined {
  for (const item of questions) {
    if (item.kind !== 'inject' || item.replyBy === undefined) continue
    const { replyBy } = item
    const passed = calls.some((call) => before < replyBy - call && now >= replyBy - call)
    if (passed && now <= replyBy) return { item, left: replyBy - now }
  }
  return undefined
}
