import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOf, type ExerciseTime, endOfBusinessDay, storyMoment } from '@/kernel/index.ts'
import { runs } from '../runs.ts'

const HOUR = 3600
const DAY = 24 * HOUR
const at = (seconds: number): ExerciseTime => seconds as ExerciseTime

/** The date on which a period of business days is over, and the second of that day. */
function lastDay(starts: string, from: number, count: number): string {
  const end = endOfBusinessDay(starts, at(from), count)
  const moment = end === undefined ? undefined : storyMoment(starts, at(end - 1))
  return moment === undefined ? 'no end' : `${dateOf(moment.day)} ${moment.second}`
}

describe('four business days', () => {
  const lastSecond = DAY - 1

  it.each([
    ['Tuesday at two in the morning', '2026-03-03T02:00-05:00', 0, '2026-03-09'],
    ['late on the same Tuesday', '2026-03-03T02:00-05:00', 21 * HOUR, '2026-03-09'],
    ['one second before midnight still belongs to the day', '2026-03-03T23:59:59-05:00', 0, '2026-03-09'],
    ['one second later is Wednesday', '2026-03-03T23:59:59-05:00', 1, '2026-03-10'],
    ['Friday', '2026-03-06T10:00Z', 0, '2026-03-12'],
    ['on a Saturday the first day is Monday', '2026-03-07T10:00Z', 0, '2026-03-12'],
    ['on a Sunday, too', '2026-03-08T23:00Z', 0, '2026-03-12'],
    ['across the end of a year, without holidays', '2026-12-30T09:00+01:00', 0, '2027-01-05'],
  ])('%s: %s and %i seconds end with %s', (_what, starts, from, expected) => {
    expect(lastDay(starts, from, 4)).toBe(`${expected} ${lastSecond}`)
  })

  it('have no end where the story has no date', () => {
    expect(endOfBusinessDay('next Tuesday', at(0), 4)).toBeUndefined()
  })

  it('agree with a calendar that walks day by day', () => {
    const anyDay = fc.integer({ min: -40_000, max: 40_000 })
    fc.assert(
      fc.property(anyDay, fc.nat({ max: DAY - 1 }), fc.integer({ min: 1, max: 30 }), (day, second, count) => {
        const from = day * DAY + second
        const date = new Date(Date.UTC(2026, 2, 3) + day * DAY * 1000)
        for (let left = count; left > 0; ) {
          date.setUTCDate(date.getUTCDate() + 1)
          if (date.getUTCDay() % 6 !== 0) left -= 1
        }
        expect(lastDay('2026-03-03T00:00Z', from, count)).toBe(`${date.toISOString().slice(0, 10)} ${lastSecond}`)
      }),
      { numRuns: runs },
    )
  })
})
