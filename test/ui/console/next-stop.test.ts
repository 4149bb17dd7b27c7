import { expect, it } from 'vitest'
import type { InboxItem } from '@/client/index.ts'
import type { ExerciseTime } from '@/kernel/index.ts'
import { nextStop } from '@/ui/console/bar/next-stop.ts'

const at = (minute: number) => (minute * 60) as ExerciseTime
const question = (minute: number | undefined) =>
  ({ kind: 'inject', ...(minute === undefined ? {} : { replyBy: at(minute) }) }) as InboxItem

it('the next event never lies behind the last moment for an answer', () => {
  expect(nextStop([question(30), question(20)], at(10), at(90))).toBe(at(20))
})

it('what is late already, sets no time or lies behind the end holds nothing up', () => {
  expect(nextStop([question(5), question(10), question(undefined)], at(10), at(90))).toBe(at(90))
  expect(nextStop([question(100)], at(10), at(90))).toBe(at(90))
  expect(nextStop([], at(10), at(90))).toBe(at(90))
})
