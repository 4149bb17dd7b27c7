import { describe, expect, it } from 'vitest'
import { clocksSeen } from '../../../src/client/index.ts'
import { type Exercise, type Happening, noExercise } from '../../../src/engine/index.ts'
import type { ActivityId, Duration, EventNumber, ExerciseTime } from '../../../src/kernel/index.ts'
import type { ClockPack } from '../../../src/playbook/index.ts'
import { clockSpan, clockTime } from '../../../src/ui/console/clocks/clock-words.ts'
import { consoleWords } from '../../../src/ui/words/en/console.ts'
import { briefing } from '../../client/evening/briefing.ts'

const HOUR = 3600
const hour = (count: number): ExerciseTime => (count * HOUR) as ExerciseTime

const pack = (id: string, limit: ClockPack['limit']): ClockPack => ({
  id,
  title: id,
  anchor: { activity: 'breach.confirm' as ActivityId },
  met: { activity: `${id}.done` as ActivityId },
  limit,
  counts: 'hours',
})

const packs = [pack('legal', (24 * HOUR) as Duration), pack('provider', 'none'), pack('not-on-tonight', HOUR as Duration)]

const withClocks = {
  ...briefing,
  scenario: { ...briefing.scenario, clocks: ['legal', 'provider'] },
  playbook: { ...briefing.playbook, clocks: Object.fromEntries(packs.map((one) => [one.id, one])) },
}

/** What a seat sees of its clocks at an hour, when it has seen some things happen. */
function seen(now: number, happened: readonly (readonly [number, string])[], status: Exercise['status'] = 'running') {
  const happenings = happened.map(
    ([at, activity], index): Happening => ({
      number: (index + 1) as EventNumber,
      at: hour(at),
      activity: activity as ActivityId,
      role: null,
      data: {},
    }),
  )
  const clocks = clocksSeen({ briefing: withClocks, exercise: { ...noExercise, status, happenings }, now: hour(now) })
  return clocks.map((clock) => [clock.pack.id, clock.state, clockTime(clock, hour(now), consoleWords)])
}

describe('the clocks on the console', () => {
  it('are those the story switched on, and stand still until this seat sees one start', () => {
    expect(seen(5, [])).toEqual([
      ['legal', 'off', ''],
      ['provider', 'off', ''],
    ])
  })

  it('stand side by side: time left beside time gone by', () => {
    expect(seen(5, [[1, 'breach.confirm']])).toEqual([
      ['legal', 'running', '20 h left'],
      ['provider', 'running', '4 h gone by'],
    ])
  })

  it('say how much there was to spare, and how much it was over', () => {
    const told = [[1, 'breach.confirm'] as const, [2, 'provider.done'] as const]
    expect(seen(26, told)).toEqual([
      ['legal', 'missed', '1 h over'],
      ['provider', 'met', '1 h gone by'],
    ])
    expect(seen(30, [...told, [24, 'legal.done'] as const])[0]).toEqual(['legal', 'met', '1 h to spare'])
    expect(seen(30, [...told, [27, 'legal.done'] as const])[0]).toEqual(['legal', 'missed', '2 h over'])
  })

  it('are neither met nor missed when the exercise ends while they run', () => {
    expect(seen(3, [[1, 'breach.confirm']], 'ended')).toEqual([
      ['legal', 'censored', '22 h left'],
      ['provider', 'censored', '2 h gone by'],
    ])
  })

  it('say from when to when they run', () => {
    const [legal] = clocksSeen({ briefing: withClocks, exercise: noExercise, now: hour(0) })
    if (legal === undefined) throw new Error('There is no such clock.')
    expect(clockSpan(legal, consoleWords)).toBe('')
    expect(clockSpan({ ...legal, startedAt: hour(1), dueAt: hour(25) }, consoleWords)).toBe('From T+01:00 to T+25:00.')
    expect(clockSpan({ ...legal, startedAt: hour(1) }, consoleWords)).toBe('Since T+01:00, as soon as possible.')
  })
})
