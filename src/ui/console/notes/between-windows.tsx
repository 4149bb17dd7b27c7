import { openQuestions, requestsForMe } from '@/client/index.ts'
import { formatTime } from '@/kernel/index.ts'
import { useWords } from '../../words/index.ts'
import { useTable } from '../desk/table-context.ts'
import css from './notes.module.css'

/** Says that a part of the story is over, where the clock goes, and what is still open, before anybody lets it jump. */
export function BetweenWindows() {
  const { notes } = useWords().console
  const between = useTable(({ exercise }) => exercise.between)
  const questions = useTable((table) => openQuestions(table).length)
  const requests = useTable((table) => requestsForMe(table).length)
  return (
    <div role="status" className={between === undefined ? css['quiet'] : css['note']}>
      {between !== undefined && (
        <span>
          {notes.between(between.title, formatTime(between.next))} {notes.openBefore(questions, requests)}
        </span>
      )}
    </div>
  )
}
