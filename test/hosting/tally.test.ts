import { describe, expect, it } from 'vitest'
import type { Command, Log } from '@/engine/index.ts'
import { loadsOf, type SeatLoad } from '@/hosting/evening/load.ts'
import { distributionOf } from '@/hosting/evening/tally.ts'
import { crewOf, type EveningsSummary, openHost, playEvening, tally, tellStory } from '@/hosting/index.ts'
import type { Duration, ExerciseTime, SeatId, Seed } from '@/kernel/index.ts'
import { scoreLog } from '@/scoring/index.ts'
import { given, smallStory } from '../evening/given.ts'
import { role } from '../evening/small-playbook.ts'
import { playbook, tokenAnomaly } from '../scenario/shipped.ts'

const lead = role('techa.tech_lead')
const ciso = role('bankx.ciso')

describe('a distribution', () => {
  it('of nothing has no numbers', () => {
    expect(distributionOf([])).toMatchObject({ min: null, median: null, max: null, buckets: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] })
  })

  it('lies between scores where a quartile does', () => {
    expect(distributionOf([40, 10, 20, 30])).toEqual({
      min: 10,
      lowerQuartile: 17.5,
      median: 25,
      upperQuartile: 32.5,
      max: 40,
      buckets: [0, 1, 1, 1, 1, 0, 0, 0, 0, 0],
    })
    expect(distributionOf([100])).toMatchObject({ min: 100, lowerQuartile: 100, median: 100, max: 100 })
  })

  it('counts 100 with the nineties, and every score once', () => {
    expect(distributionOf([0, 9.99, 10, 89.99, 90, 99.5, 100]).buckets).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 1, 3])
  })
})

/** The load of a seat in an evening played by hand. */
function load(log: Log, seat: SeatId): SeatLoad {
  const known = loadsOf(log, scoreLog(log)).get(seat)
  if (known === undefined) throw new Error(`${seat} is not staffed`)
  return known
}

describe('the load of a seat', () => {
  it('is silent from the news until the answer, and free before and after', () => {
    const night = given()
      .at('T+00:09')
      .when({ kind: 'answer', seat: lead, inject: 'token-reuse' as never, text: 'I look into it.' })
      .at('T+00:40')
      .when({ kind: 'end', reason: 'time' })
    expect(load(night.host.log(), lead)).toEqual({ actions: 1, injects: 2, requests: 0, silent: 240, free: 1860 })
  })

  it('is silent until the reply time when no answer comes', () => {
    const night = given().at('T+01:00').when({ kind: 'end', reason: 'time' })
    expect(load(night.host.log(), lead)).toEqual({ actions: 0, injects: 2, requests: 0, silent: 720, free: 2580 })
  })

  it('is silent until the new reply time when there is more of it', () => {
    const extend = { kind: 'extend-deadline', inject: 'token-reuse' as never, until: 1500 as never } as const
    const night = given().at('T+00:10').when(extend).at('T+01:00').when({ kind: 'end', reason: 'time' })
    expect(load(night.host.log(), lead)).toMatchObject({ silent: 1200, free: 2100 })
  })

  it('is that of a seat that was taken during play, too', () => {
    const { host } = given()
    const { [lead]: _, ...others } = host.header.seats
    const header = { ...host.header, seats: others }
    const night = openHost(header, host.story)
    const send = (command: Command, id: string) => night.accept(command, { kind: 'facilitator' }, id)
    send({ kind: 'start', seats: others }, 'startex')
    expect(loadsOf(night.log(), scoreLog(night.log())).has(lead)).toBe(false)
    send({ kind: 'take-seat', seat: lead, holder: { kind: 'person' } }, 'late')
    send({ kind: 'advance', to: 600 as never }, 'ten')
    expect(load(night.log(), lead)).toMatchObject({ injects: 2 })
  })

  it('is busy while an act of its own runs, which is neither silence nor leisure', () => {
    const night = given()
      .at('T+00:20')
      .when({ kind: 'do', seat: lead, activity: 'log.correlate' as never, with: {}, emergency: false })
      .at('T+00:22')
      .when({ kind: 'send', seat: lead, to: [ciso], text: 'Looking.' })
      .at('T+00:40')
      .when({ kind: 'end', reason: 'time' })
    expect(load(night.host.log(), lead)).toMatchObject({ actions: 2, silent: 720, free: 720 })
  })

  it('is not at the table while the clock jumps from one stretch of the story to the next', () => {
    const minute = (count: number) => (count * 60) as ExerciseTime
    const [window] = smallStory.scenario.windows
    if (window === undefined) throw new Error('The small evening has no window.')
    const windows = [
      { ...window, from: minute(0), to: minute(10) },
      { ...window, from: minute(50), to: minute(60) },
    ]
    const story = { ...smallStory, scenario: { ...smallStory.scenario, windows } }
    const night = given(story)
    while (night.host.exercise().now < minute(60)) night.when({ kind: 'jump', until: minute(60) })
    night.when({ kind: 'end', reason: 'time' })
    // Open from minute 5 to 17, of which it sat there for five minutes; then free from minute 50 on.
    expect(load(night.host.log(), lead)).toEqual({ actions: 0, injects: 2, requests: 0, silent: 300, free: 600 })
  })

  it('has a request open until it is answered', () => {
    const night = given()
      .at('T+00:20')
      .when({ kind: 'do', seat: lead, activity: 'containment.recommend' as never, with: {}, emergency: false })
      .at('T+00:45')
      .when({ kind: 'approve', seat: ciso, request: 'techa.tech_lead/R1' as never, with: {} })
      .at('T+00:50')
      .when({ kind: 'end', reason: 'time' })
    expect(load(night.host.log(), ciso)).toMatchObject({ requests: 1, silent: 1500, free: 1200 })
  })
})

describe('a tally', () => {
  const scenario = { ...tokenAnomaly, length: { ...tokenAnomaly.length, story: 1800 as Duration } }
  const told = tellStory({ scenario, playbook }, 'standard', '1' as Seed)
  const evening = (seed: string) =>
    playEvening({
      story: { ...told, seed: seed as Seed },
      crew: crewOf(scenario, 'novice'),
      crewName: 'novice',
      level: 'standard',
    })
  const count = (seeds: readonly string[]): EveningsSummary => {
    const counted = tally()
    for (const seed of seeds) counted.add(evening(seed))
    return counted.summary()
  }

  it('comes to the same numbers in any order', () => {
    expect(count(['c', 'a', 'b'])).toEqual(count(['a', 'b', 'c']))
  })

  it('names the rules that nothing tested and the injects that never came', () => {
    const { runs, rules, neverTested, injects, neverFired, score, seats } = count(['a', 'b'])
    expect(runs).toBe(2)
    expect(Object.keys(rules)).toHaveLength(playbook.rules.length)
    expect(neverTested).toEqual(Object.keys(rules).filter((rule) => rules[rule as never]?.activated === 0))
    expect(neverTested).toContain('PE-01')
    expect(neverTested).not.toContain('ID-01')
    expect(Object.keys(injects)).toEqual(scenario.injects.map(({ id }) => id))
    expect(neverFired).toEqual(Object.keys(injects).filter((inject) => injects[inject as never] === 0))
    expect(score.buckets.reduce((sum, n) => sum + n, 0)).toBe(2)
    expect(Object.keys(seats).sort()).toEqual(Object.keys(scenario.seats).sort())
  })

  it('has counted nothing before the first evening', () => {
    expect(tally().summary()).toMatchObject({ runs: 0, neverTested: [], neverFired: [], score: { median: null } })
  })
})
