import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storyDate } from '@/debrief/compose/story-date.ts'
import type { ExerciseTime } from '@/kernel/index.ts'
import { runs } from '../runs.ts'

const at = (seconds: number): ExerciseTime => seconds as ExerciseTime

describe('the story’s own date', () => {
  it.each([
    ['2026-03-03T02:00-05:00', 1200, '2026-03-03 02:20 -05:00'],
    ['2026-03-03T02:00:00-05:00', -7200 - 60, '2026-03-02 23:59 -05:00'],
    ['2028-02-28T23:30Z', 3600, '2028-02-29 00:30 +00:00'],
    ['2027-02-28T23:30Z', 3600, '2027-03-01 00:30 +00:00'],
    ['2026-12-31T23:59+01:00', 60, '2027-01-01 00:00 +01:00'],
  ])('%s and %i seconds is %s', (starts, seconds, expected) => {
    expect(storyDate(starts, at(seconds))).toBe(expected)
  })

  it('agrees with the calendar on every day of four centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200 * 365, max: 200 * 365 }), fc.nat({ max: 86_399 }), (days, seconds) => {
        const real = new Date(Date.UTC(2026, 2, 3) + (days * 86_400 + seconds) * 1000)
        expect(storyDate('2026-03-03T00:00Z', at(days * 86_400 + seconds))).toBe(
          `${real.toISOString().slice(0, 10)} ${real.toISOString().slice(11, 16)} +00:00`,
        )
      }),
      { numRuns: runs * 10 },
    )
  })

  it('is empty when the scenario gives no date that can be read', () => {
    expect(storyDate('next Tuesday', at(0))).toBe('')
  })
})
