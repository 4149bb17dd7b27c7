import type { ExerciseTime } from '@/kernel/index.ts'
import { Chip } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import { useTable } from '../desk/table-context.ts'
import { countdown } from './item-words.ts'

/** Until when an answer is asked for, as time left; the loudest thing on the screen. Past it, how late one is. */
export function ReplyChip({ by }: { readonly by: ExerciseTime }) {
  const { inbox } = useWords().console
  const now = useTable((table) => table.now)
  return (
    <Chip tone="urgent" icon="clock">
      {now <= by ? inbox.replyIn(countdown(by - now)) : inbox.late(countdown(now - by))}
    </Chip>
  )
}
