import { describe, expect, it } from 'vitest'
import type { Command, Log } from '@/engine/index.ts'
import { follow, type Manner } from '@/hosting/bots/manner.ts'
import {
  bots,
  type Crew,
  crewOf,
  type Host,
  headerOf,
  holdersOf,
  openHost,
  playEvening,
  tellStory,
  writeLog,
} from '@/hosting/index.ts'
import type { Duration, ExerciseTime, InjectId, SeatId, Seed } from '@/kernel/index.ts'
import { playbook, tokenAnomaly } from '../scenario/shipped.ts'

/** The first hour and a half is enough to see how somebody plays. */
const scenario = { ...tokenAnomaly, length: { ...tokenAnomaly.length, story: 5400 as Duration } }
const seats = Object.keys(scenario.seats) as SeatId[]
const novices = crewOf(scenario, 'novice')

const known = new Map<string, Log>()
function evening(crew: Crew, seed: string): Log {
  const key = JSON.stringify([crew, seed])
  const log = known.get(key) ?? played(crew, seed)
  known.set(key, log)
  return log
}

function played(crew: Crew, seed: string): Log {
  const story = tellStory({ scenario, playbook }, 'standard', seed as Seed)
  return playEvening({ story, crew, crewName: 'as named', level: 'standard' })
}

/** Lets every seat be played in one manner, minute by minute; gives what was sent and what the host said to it. */
function watch(bot: typeof bots.novice, seed: string, minutes: number) {
  const story = tellStory({ scenario, playbook }, 'standard', seed as Seed)
  const holders = holdersOf(playbook, scenario, novices)
  const host: Host = openHost(headerOf(story, { crew: 'novice', level: 'standard', seats: holders, language: 'en' }), story)
  host.accept({ kind: 'start', seats: holders }, { kind: 'facilitator' }, 'startex')
  const sent: { readonly command: Command; readonly accepted: boolean | 'before' }[] = []
  for (let minute = 0; minute <= minutes; minute++) {
    host.accept({ kind: 'advance', to: (minute * 60) as ExerciseTime }, { kind: 'facilitator' }, `minute-${minute}`)
    for (const seat of seats) {
      for (let turn = 0; turn < 12; turn++) {
        const view = host.view(seat)
        const wish = bot({ ...view, exercise: { ...view.exercise, now: host.exercise().now } }, story.seed, () => undefined)
        if (wish.kind !== 'send') break
        const { accepted } = host.accept(wish.command, { kind: 'seat', seat }, `${seat}@${host.exercise().last}`)
        sent.push({ command: wish.command, accepted })
      }
    }
  }
  return { sent, kinds: new Set(sent.map(({ command }) => command.kind)), log: host.log() }
}

const careful: Manner = {
  takesUp: [1, 1],
  forgets: 0,
  misdirects: 0,
  notices: [10, 10],
  presumes: 0,
  looksAgain: 24 * 60,
  skipsTracker: 0,
  guesses: true,
}

/** What a seat answered to which inject, and how long after it came. */
function answers({ lines }: Log, seat: SeatId): ReadonlyMap<InjectId, { readonly option: string; readonly seconds: number }> {
  const came = new Map<InjectId, number>()
  const given = new Map<InjectId, { option: string; seconds: number }>()
  for (const { at, event } of lines) {
    if (event.kind === 'inject-delivered') came.set(event.inject, at)
    if (event.kind === 'inject-answered' && event.seat === seat)
      given.set(event.inject, { option: event.option ?? '', seconds: at - (came.get(event.inject) ?? 0) })
  }
  return given
}

describe('a novice', () => {
  it('plays the same evening with the same seed, and another with another', () => {
    const once = writeLog(evening(novices, 'one'))
    expect(writeLog(played(novices, 'one'))).toBe(once)
    expect(writeLog(evening(novices, 'two'))).not.toBe(once)
  })

  it('has its weaknesses to itself: another player on another seat does not change them', () => {
    let compared = 0
    for (const [seed, changed] of [
      ['one', 'techa.tech_lead'],
      ['two', 'bankx.ciso'],
    ] as const) {
      const before = evening(novices, seed)
      const after = evening({ ...novices, [changed]: 'playbook' }, seed)
      for (const seat of seats.filter((other) => other !== changed)) {
        const then = answers(before, seat)
        for (const [inject, answer] of answers(after, seat)) {
          const before = then.get(inject)
          if (before === undefined) continue
          expect([seat, inject, answer.option]).toEqual([seat, inject, before.option])
          // When the list is gone through again depends on how quiet it was at the seat.
          if (Math.max(answer.seconds, before.seconds) < 12 * 60) {
            expect([seat, inject, answer.seconds]).toEqual([seat, inject, before.seconds])
            compared++
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(15)
  })

  it('is never refused anything, and faults nothing in the story', () => {
    const { sent, kinds, log } = watch(bots.novice, 'four', 90)
    expect(sent.filter(({ accepted }) => accepted !== true)).toEqual([])
    expect([...kinds]).toEqual(expect.arrayContaining(['answer', 'do', 'notify', 'request']))
    expect(log.lines.filter(({ event }) => event.kind === 'story-faulted')).toEqual([])
  })

  it('sometimes answers what the playbook would not, and sometimes when it is too late', () => {
    const best = (inject: InjectId, seat: SeatId) =>
      scenario.injects
        .find(({ id }) => id === inject)
        ?.ask.find(({ playbook: wanted, for: offered }) => wanted && offered?.includes(seat) !== false)?.option
    const log = evening(novices, 'one')
    const given = seats.flatMap((seat) => [...answers(log, seat)].map(([inject, { option }]) => option === best(inject, seat)))
    expect(new Set(given)).toEqual(new Set([true, false]))
    const asked = log.lines.flatMap(({ at, event }) =>
      event.kind === 'inject-delivered' && event.replyBy !== undefined && event.replyBy < scenario.length.story
        ? event.to.map((seat) => ({ seat, inject: event.inject, within: (event.replyBy ?? at) - at }))
        : [],
    )
    const late = asked.filter(
      ({ seat, inject, within }) => (answers(log, seat).get(inject)?.seconds ?? Number.POSITIVE_INFINITY) > within,
    )
    expect(late.length).toBeGreaterThan(0)
    expect(late.length).toBeLessThan(asked.length / 2)
  })
})

describe('a manner', () => {
  it('that forgets everything does nothing', () => {
    expect(watch(follow({ ...careful, forgets: 1 }), 'one', 60).sent).toEqual([])
  })

  it('that forgets everything takes something up whenever it has been quiet for long enough, and not before', () => {
    const forgetful = follow({ ...careful, forgets: 1, looksAgain: 15 })
    const { log } = watch(forgetful, 'one', 90)
    const news = log.lines.find(({ event }) => event.kind === 'inject-delivered' && event.ask.length > 0)?.at ?? 0
    const own = log.lines.filter(({ cause }) => cause?.command.kind !== undefined && 'seat' in cause.command)
    expect(own[0]?.at).toBe(news + 15 * 60)
    for (const seat of seats) {
      const times = [...new Set(own.flatMap(({ at, event }) => ('seat' in event && event.seat === seat ? [at] : [])))]
      for (const [n, at] of times.slice(1).entries()) expect(at - (times[n] ?? 0), seat).toBeGreaterThanOrEqual(15 * 60)
    }
    expect(own.map(({ event }) => event.kind)).toContain('act-started')
  })

  it('that never writes into the tracker leaves it empty', () => {
    expect(watch(follow(careful), 'one', 60).kinds).toContain('record-finding')
    expect(watch(follow({ ...careful, skipsTracker: 1 }), 'one', 60).kinds).not.toContain('record-finding')
  })

  it('that misdirects tells somebody else first, and the right one ten minutes later', () => {
    const firstNotice = ({ lines }: Log) =>
      lines.flatMap(({ at, event }) =>
        event.kind === 'notified' && event.seat === 'techa.tech_lead' ? [{ at, to: event.to }] : [],
      )
    const [right] = firstNotice(watch(follow(careful), 'one', 60).log)
    const [wrong, corrected] = firstNotice(watch(follow({ ...careful, misdirects: 1 }), 'one', 60).log)
    expect(wrong?.to).not.toEqual(right?.to)
    expect(corrected?.to).toEqual(right?.to)
    expect((corrected?.at ?? 0) - (wrong?.at ?? 0)).toBe(600)
  })

  it('that presumes does things before they were approved', () => {
    const without = ({ lines }: Log): readonly string[] => {
      const given = new Set<string>()
      const presumed: string[] = []
      for (const { event } of lines) {
        if (event.kind === 'approval-given') given.add(`${event.activity} ${event.data['change'] ?? ''}`)
        const needs = event.kind === 'act-started' && !event.emergency ? playbook.activities[event.activity]?.needs : undefined
        if (event.kind === 'act-started' && needs?.includes('change.approve' as never))
          if (!given.has(`change.approve ${event.data['change'] ?? ''}`)) presumed.push(event.activity)
      }
      return presumed
    }
    expect(without(watch(follow({ ...careful, presumes: 1 }), 'one', 90).log).length).toBeGreaterThan(0)
  })
})

describe('somebody slow', () => {
  it('answers as the playbook would, minutes later', () => {
    const slow = evening(crewOf(scenario, 'slow'), 'one')
    const prompt = evening(crewOf(scenario, 'playbook'), 'one')
    let compared = 0
    for (const seat of seats)
      for (const [inject, { option, seconds }] of answers(slow, seat)) {
        expect(seconds, `${seat} ${inject}`).toBeGreaterThanOrEqual(180)
        expect(seconds, `${seat} ${inject}`).toBeLessThanOrEqual(720)
        const now = answers(prompt, seat).get(inject)
        if (now !== undefined) expect([inject, option]).toEqual([inject, now.option])
        if (now !== undefined) compared++
      }
    expect(compared).toBeGreaterThan(5)
  })
})
