import { useEffect, useRef } from 'react'
import { openQuestions, requestsForMe } from '@/client/index.ts'
import { formatTime } from '@/kernel/index.ts'
import { classes } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import { useTable } from '../desk/table-context.ts'
import css from './notes.module.css'

/**
 * Says that a part of the story is over, what comes next and by which button, and what is still open, before anybody lets the clock
 * jump. It comes into sight by itself: a clock that stops without a word looks broken.
 */
export function BetweenWindows() {
  const { bar, notes } = useWords().console
  const note = useRef<HTMLDivElement>(null)
  const between = useTable(({ exercise }) => exercise.between)
  const questions = useTable((table) => openQuestions(table).length)
  const requests = useTable((table) => requestsForMe(table).length)
  const isOver = between !== undefined
  useEffect(() => {
    if (isOver) note.current?.scrollIntoView({ block: 'center' })
  }, [isOver])
  return (
    <div ref={note} role="status" className={between === undefined ? css['quiet'] : classes(css['note'], css['over'])}>
      {between !== undefined && (
        <span>
          {notes.between(between.title, formatTime(between.next), bar.jump)} {notes.openBefore(questions, requests)}
        </span>
      )}
    </div>
  )
}
