import type { ExerciseTime } from '@/kernel/index.ts'
import { Chip, StatusGlyph } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import { useTable } from '../desk/table-context.ts'
import css from './inbox.module.css'
import { countdown } from './item-words.ts'

/**
 * Until when an answer is asked for, as time left; the loudest thing on the screen. Past it, how late one is: quieter,
 * because what can still be met comes first.
 */
export function ReplyChip({ by }: { readonly by: ExerciseTime }) {
  const { inbox } = useWords().console
  const now = useTable((table) => table.now)
  if (now > by)
    return (
      <span className={css['late']}>
        <StatusGlyph status="late" size={15} /> {inbox.late(countdown(now - by))}
      </span>
    )
  return (
    <Chip tone="urgent" icon="clock">
      {inbox.replyIn(countdown(by - now))}
    </Chip>
  )
}
