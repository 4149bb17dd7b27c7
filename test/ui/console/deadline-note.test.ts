import { describe, expect, it } from 'vitest'
import { createTable, openQuestions } from '../../../src/client/index.ts'
import type { ExerciseTime } from '../../../src/kernel/index.ts'
import { countdown, shortTime } from '../../../src/ui/console/inbox/item-words.ts'
import { deadlineNote } from '../../../src/ui/console/notes/deadline-note.ts'
import { briefing } from '../../client/evening/briefing.ts'
import { lines } from '../../client/evening/lines.ts'
import { faithfulConnection } from '../../client/evening/pretend-host.ts'

const questions = openQuestions(createTable(briefing.seat, faithfulConnection(briefing, lines), () => 'c1').store.getState())
const at = (mins: number, secs = 0) => (mins * 60 + secs) as ExerciseTime
const due = (before: ExerciseTime, now: ExerciseTime) => deadlineNote(questions, before, now)

describe('a deadline that comes near', () => {
  it('announces itself five minutes, one minute and half a minute before', () => {
    expect(due(at(24, 59), at(25))?.left).toBe(300)
    expect(due(at(28, 50), at(29))?.left).toBe(60)
    expect(due(at(29, 29), at(29, 31))?.left).toBe(29)
  })

  it('is silent in between, and about a moment that was announced before', () => {
    expect(due(at(25), at(25, 1))).toBeUndefined()
    expect(due(at(26), at(28))).toBeUndefined()
  })

  it('does not announce what has passed already', () => {
    expect(due(at(24), at(50))).toBeUndefined()
  })
})

describe('clocks in words', () => {
  it('count down in minutes and seconds, and in hours when there are some', () => {
    expect([348, 59, 0, -4, 3948].map(countdown)).toEqual(['05:48', '00:59', '00:00', '00:00', '1:05:48'])
  })

  it('say when in hours and minutes', () => {
    expect([at(18), at(90), -600 as ExerciseTime].map(shortTime)).toEqual(['00:18', '01:30', '-00:10'])
  })
})
