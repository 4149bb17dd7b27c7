import { describe, expect, it } from 'vitest'
import type { Log } from '@/engine/index.ts'
import { bots, type Crew, crewOf, headerOf, holdersOf, openHost, playEvening, tellStory, writeLog } from '@/hosting/index.ts'
import type { Duration, ExerciseTime, InjectId, SeatId, Seed } from '@/kernel/index.ts'
import { playbook, tokenAnomaly } from '../scenario/shipped.ts'

/** The first hours are enough to see how somebody plays. */
const scenario = { ...tokenAnomaly, length: { ...tokenAnomaly.length, story: 6300 as Duration } }
const seats = Object.keys(scenario.seats) as SeatId[]

function evening(crew: Crew, seed: string): Log {
  const story = tellStory({ scenario, playbook }, 'standard', seed as Seed)
  return playEvening({ story, crew, crewName: 'as named', level: 'standard' })
}

/** What a seat answered to which inject, and how long after it came. */
function answers({ lines }: Log, seat: SeatId): ReadonlyMap<InjectId, string> {
  const came = new Map<InjectId, number>()
  const given = new Map<InjectId, string>()
  for (const { at, event } of lines) {
    if (event.kind === 'inject-delivered') came.set(event.inject, at)
    if (event.kind === 'inject-answered' && event.seat === seat)
      given.set(event.inject, `${event.option} after ${at - (came.get(event.inject) ?? 0)} s`)
  }
  return given
}

const novices = crewOf(scenario, 'novice')

describe('a novice', () => {
  it('plays the same evening with the same seed, and another with another', () => {
    const once = writeLog(evening(novices, 'one'))
    expect(writeLog(evening(novices, 'one'))).toBe(once)
    expect(writeLog(evening(novices, 'two'))).not.toBe(once)
  })

  it('has its weaknesses to itself: another player on another seat does not change them', () => {
    let compared = 0
    for (const [seed, changed] of [
      ['one', 'techa.tech_lead'],
      ['two', 'bankx.ciso'],
      ['three', 'techa.cio'],
    ] as const) {
      const before = evening(novices, seed)
      const after = evening({ ...novices, [changed]: 'playbook' }, seed)
      for (const seat of seats.filter((other) => other !== changed)) {
        const then = answers(before, seat)
        for (const [inject, answer] of answers(after, seat)) {
          if (!then.has(inject)) continue
          expect(`${seat} ${inject} ${answer}`).toBe(`${seat} ${inject} ${then.get(inject)}`)
          compared++
        }
      }
    }
    expect(compared).toBeGreaterThan(20)
  })

  it('forgets, guesses and presumes, but is never refused anything', () => {
    const story = tellStory({ scenario, playbook }, 'standard', 'four' as Seed)
    const header = headerOf(story, {
      crew: 'novice',
      level: 'standard',
      seats: holdersOf(playbook, scenario, novices),
      language: 'en',
    })
    const host = openHost(header, story)
    host.accept({ kind: 'start', seats: header.seats }, { kind: 'facilitator' }, 'startex')
    const sent = new Map<string, number>()
    for (let minute = 0; minute <= 105; minute++) {
      host.accept({ kind: 'advance', to: (minute * 60) as ExerciseTime }, { kind: 'facilitator' }, `minute-${minute}`)
      for (const seat of seats) {
        for (let turn = 0; turn < 12; turn++) {
          const view = host.view(seat)
          const wish = bots.novice(
            { ...view, exercise: { ...view.exercise, now: host.exercise().now } },
            story.seed,
            () => undefined,
          )
          if (wish.kind !== 'send') break
          expect(host.accept(wish.command, { kind: 'seat', seat }, `${seat}@${host.exercise().last}`)).toMatchObject({
            accepted: true,
          })
          sent.set(wish.command.kind, (sent.get(wish.command.kind) ?? 0) + 1)
        }
      }
    }
    expect([...sent.keys()]).toEqual(expect.arrayContaining(['answer', 'do', 'notify', 'request']))
    const faults = host.log().lines.filter(({ event }) => event.kind === 'story-faulted')
    expect(faults).toEqual([])
  })

  it('sometimes answers what the playbook would not, and sometimes not at all', () => {
    const wanted = (inject: InjectId, seat: SeatId) =>
      scenario.injects
        .find(({ id }) => id === inject)
        ?.ask.find(({ playbook: best, for: offered }) => best && offered?.includes(seat) !== false)?.option
    const given = ['one', 'two']
      .flatMap((seed) => evening(novices, seed).lines)
      .flatMap(({ event }) => (event.kind === 'inject-answered' ? [event.option === wanted(event.inject, event.seat)] : []))
    expect(given).toContain(true)
    expect(given).toContain(false)
  })
})

describe('somebody slow', () => {
  it('does what the playbook asks, minutes later', () => {
    const { lines } = evening(crewOf(scenario, 'slow'), 'one')
    const prompt = evening(crewOf(scenario, 'playbook'), 'one')
    for (const seat of seats)
      for (const [inject, answer] of answers({ header: prompt.header, lines }, seat)) {
        const [, seconds] = /after (\d+) s/.exec(answer) ?? []
        expect(Number(seconds), `${seat} ${inject}`).toBeGreaterThanOrEqual(180)
        expect(Number(seconds), `${seat} ${inject}`).toBeLessThanOrEqual(720)
      }
    const options = (log: Log) =>
      seats.flatMap((seat) => [...answers(log, seat)].map(([id, said]) => `${id} ${said.split(' ')[0]}`))
    const both = new Set(options(prompt))
    expect(options({ header: prompt.header, lines }).filter((one) => both.has(one)).length).toBeGreaterThan(5)
  })
})
