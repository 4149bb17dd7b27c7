import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Clock, clockOf, type Happening } from '@/engine/index.ts'
import { type ActivityId, type Duration, type EventNumber, type ExerciseTime, minutes, parseTime } from '@/kernel/index.ts'
import type { ClockPack } from '@/playbook/index.ts'
import { runs } from '../runs.ts'

/** The story begins on a Tuesday at two in the morning. */
const STARTS = '2026-03-03T02:00-05:00'

const pack = (limit: ClockPack['limit'], counts: ClockPack['counts'] = 'hours'): ClockPack => ({
  id: 'a-clock',
  title: 'A clock',
  anchor: { activity: 'breach.confirm' as ActivityId },
  met: { activity: 'regulator.contact' as ActivityId },
  limit,
  counts,
})

const when = (text: string): ExerciseTime => {
  const time = parseTime(text)
  if (time === undefined) throw new Error(`${text} is no time`)
  return time
}

const happened = (...told: readonly (readonly [string, string])[]): readonly Happening[] =>
  told.map(([time, activity], index) => ({
    number: (index + 1) as EventNumber,
    at: when(time),
    activity: activity as ActivityId,
    role: null,
    data: {},
  }))

/** How the clock stands after what happened, asked at a moment. */
const asked = (one: ClockPack, now: string, ...told: readonly (readonly [string, string])[]): Clock =>
  clockOf(one, { happenings: happened(...told), now: when(now) }, STARTS)

const confirmed = ['T+01:00', 'breach.confirm'] as const

describe('a clock of 36 hours', () => {
  const clock = pack(minutes(36 * 60))

  it('is off until its anchor, whoever was told before', () => {
    expect(asked(clock, 'T+09:00', ['T+00:30', 'regulator.contact'])).toEqual({ pack: clock, state: 'off', cites: [] })
  })

  it('runs on its last second, and is missed one later', () => {
    expect(asked(clock, 'T+37:00', confirmed)).toMatchObject({ state: 'running', dueAt: when('T+37:00'), cites: [1] })
    expect(asked(clock, 'T+37:00:01', confirmed).state).toBe('missed')
  })

  it('is met on the last second, and met too late one after', () => {
    const inTime = asked(clock, 'T+50:00', confirmed, ['T+37:00', 'regulator.contact'])
    expect(inTime).toMatchObject({ state: 'met', metAt: when('T+37:00'), cites: [1, 2] })
    const late = asked(clock, 'T+50:00', confirmed, ['T+37:00:01', 'regulator.contact'])
    expect(late).toMatchObject({ state: 'missed', metAt: when('T+37:00:01'), cites: [1, 2] })
  })

  it('counts from the first anchor and ends with the first act that meets it', () => {
    const again = asked(
      clock,
      'T+50:00',
      confirmed,
      ['T+02:00', 'breach.confirm'],
      ['T+03:00', 'regulator.contact'],
      ['T+04:00', 'regulator.contact'],
    )
    expect(again).toMatchObject({ startedAt: when('T+01:00'), metAt: when('T+03:00'), cites: [1, 3] })
  })
})

describe('a clock without a limit', () => {
  const clock = pack('none')

  it('is never missed, however long it takes', () => {
    expect(asked(clock, 'T+30d00:00', confirmed)).toMatchObject({ state: 'running', startedAt: when('T+01:00') })
    expect(asked(clock, 'T+30d00:00', confirmed)).not.toHaveProperty('dueAt')
    expect(asked(clock, 'T+30d00:00', confirmed, ['T+20d00:00', 'regulator.contact']).state).toBe('met')
  })
})

describe('a clock of four business days', () => {
  const clock = pack(minutes(4 * 24 * 60), 'business-days')
  const untilMonday = 'T+165:59:59'

  it('passes over the weekend: from Tuesday night to the end of Monday', () => {
    // Midnight after Monday, 9 March is six days and 22 hours after Tuesday, 02:00.
    expect(asked(clock, untilMonday, confirmed)).toMatchObject({ state: 'running', dueAt: when('T+6d22:00') })
    expect(asked(clock, 'T+6d22:00:01', confirmed).state).toBe('missed')
  })

  it('does not care at which hour of the day it was started', () => {
    const late = asked(clock, untilMonday, ['T+21:59:59', 'breach.confirm'])
    expect(late.dueAt).toBe(when('T+6d22:00'))
  })
})

describe('a clock at ENDEX', () => {
  const clock = pack(minutes(60))
  const ended = (now: string, ...told: readonly (readonly [string, string])[]) =>
    clockOf(clock, { happenings: happened(...told), now: when(now), ended: true }, STARTS).state

  it('is neither met nor missed while it runs', () => {
    expect(ended('T+01:30', confirmed)).toBe('censored')
  })

  it('keeps what was settled before, and what never began', () => {
    expect(ended('T+02:30', confirmed)).toBe('missed')
    expect(ended('T+02:30', confirmed, ['T+01:30', 'regulator.contact'])).toBe('met')
    expect(ended('T+02:30')).toBe('off')
  })
})

describe('any clock', () => {
  const anyLimit = fc.oneof(
    fc.constant('none' as const),
    fc.integer({ min: 1, max: 500_000 }).map((n) => n as Duration),
  )

  it('changes its mind never: what was met or missed stays so, and only a running one is cut off', () => {
    const anyMoment = fc.nat({ max: 400_000 })
    fc.assert(
      fc.property(anyLimit, anyMoment, fc.option(anyMoment), anyMoment, anyMoment, (limit, start, wait, first, second) => {
        const told: Happening[] = [
          { number: 1 as EventNumber, at: start as ExerciseTime, activity: 'breach.confirm' as ActivityId, role: null, data: {} },
        ]
        if (wait !== null) {
          const at = (start + wait) as ExerciseTime
          told.push({ number: 2 as EventNumber, at, activity: 'regulator.contact' as ActivityId, role: null, data: {} })
        }
        const at = (now: number, over: boolean): Clock['state'] => {
          const happenings = told.filter((one) => one.at <= now)
          return clockOf(pack(limit), { happenings, now: now as ExerciseTime, ended: over }, STARTS).state
        }
        const [early, later] = [Math.min(first, second), Math.max(first, second)]
        const [before, after] = [at(early, false), at(later, false)]
        if (before === 'met' || before === 'missed') expect(after).toBe(before)
        expect(at(later, true)).toBe(after === 'running' ? 'censored' : after)
        if (limit === 'none') expect(after).not.toBe('missed')
      }),
      { numRuns: runs },
    )
  })
})
