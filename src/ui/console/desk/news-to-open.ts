import { type InboxItem, type InboxKey, isOpenQuestion } from '@/client/index.ts'
import type { ExerciseTime } from '@/kernel/index.ts'

/**
 * Which of the entries that just came is laid open by itself: the most urgent one, unless what lies open is more urgent still and can be
 * answered in time. Somebody who asks for the next event must not have to look for what it was.
 *
 * @param items the inbox, most urgent first
 * @param known what was in it before
 */
export function newsToOpen(
  items: readonly InboxItem[],
  known: ReadonlySet<InboxKey>,
  open: InboxItem | undefined,
  now: ExerciseTime,
): InboxItem | undefined {
  const first = items.find(({ key }) => open?.key === key || !known.has(key))
  const waits =
    open !== undefined && isOpenQuestion(open) && (open.kind !== 'inject' || open.replyBy === undefined || open.replyBy >= now)
  if (first === undefined || (waits && first.key === open.key)) return undefined
  return items.find(({ key }) => !known.has(key))
}
