import { expect, it } from 'vitest'
import { progressOf } from '@/cli/progress.ts'

/** A clock a test turns, and what was said. */
function watched() {
  const seen = { now: 5000, said: '' }
  const surroundings = {
    err: (text: string) => {
      seen.said += text
    },
    milliseconds: () => seen.now,
  }
  return { seen, progress: progressOf(1000, 'evenings', surroundings) }
}

it('says once a second how many are done, how fast, and how long it will take', () => {
  const { seen, progress } = watched()
  for (let done = 1; done <= 50; done++) {
    seen.now += 50
    progress.at(done)
  }
  expect(seen.said.split('\r').map((line) => line.trimEnd())).toEqual([
    '',
    '20 of 1000 evenings, 20 a second, 49 s left',
    '40 of 1000 evenings, 20 a second, 48 s left',
  ])
})

it('covers what stood there before when the line gets shorter, and ends it', () => {
  const { seen, progress } = watched()
  seen.now += 1000
  progress.at(1)
  seen.now += 1000
  progress.at(900)
  progress.end()
  const [, first = '', second = ''] = seen.said.split('\r')
  expect(second.length).toBe(first.length + 1)
  expect(second.endsWith('\n')).toBe(true)
})

it('says nothing of work that is done within the second', () => {
  const { seen, progress } = watched()
  progress.at(1000)
  progress.end()
  expect(seen.said).toBe('')
})
