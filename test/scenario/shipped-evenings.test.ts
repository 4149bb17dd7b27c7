import { describe, expect, it } from 'vitest'
import { exerciseOf, type Log, replay } from '@/engine/index.ts'
import { crewOf, playEvening, summarise, tellStory } from '@/hosting/index.ts'
import type { SeatId, Seed } from '@/kernel/index.ts'
import { playbook, tokenAnomaly } from './shipped.ts'

const CISO = 'bankx.ciso' as SeatId

type CrewName = Parameters<typeof crewOf>[1]

const evening = (crewName: CrewName, seed: string, level = 'standard'): Log =>
  playEvening({
    story: tellStory({ scenario: tokenAnomaly, playbook }, level, seed as Seed),
    crew: crewOf(tokenAnomaly, crewName),
    crewName,
    level,
  })

/** When a count first reached a value, in story minutes. */
const minuteOf = ({ lines }: Log, fact: string, value: number): number => {
  const line = lines.find(({ event }) => event.kind === 'fact-changed' && event.fact === fact && event.to === value)
  return (line?.at ?? Number.POSITIVE_INFINITY) / 60
}

const faults = ({ lines }: Log) => lines.filter(({ event }) => event.kind === 'story-faulted')
const delivered = ({ lines }: Log) =>
  lines.flatMap(({ event }) => (event.kind === 'inject-delivered' ? [event.inject as string] : []))

describe('a night on which nobody acts', () => {
  const night = evening('idle', 'nobody')

  it('ends with the whole partition read, about eight minutes before the end', () => {
    expect(minuteOf(night, 'records_read', 5000)).toBeGreaterThan(168)
    expect(minuteOf(night, 'records_read', 5000)).toBeLessThan(176)
  })

  it("loses the token cache at T+01:20, by nobody's choice", () => {
    const lost = night.lines.find(({ event }) => event.kind === 'fact-changed' && event.fact === 'ev_token_store')
    expect([lost?.at, lost?.event.kind === 'fact-changed' && lost.event.to]).toEqual([4800, 'lost'])
  })

  it('charges only seats that were told', () => {
    const told = new Set(night.lines.flatMap(({ event }) => (event.kind === 'inject-delivered' && event.informs ? event.to : [])))
    const { violated } = summarise(night)
    for (const rule of playbook.rules.filter(({ id }) => violated.includes(id))) expect([...told], rule.id).toContain(rule.owner)
  })

  it('runs without a fault of the story', () => {
    expect(faults(night)).toEqual([])
  })

  it('makes the bank hear it from elsewhere, but not on the gentle level', () => {
    expect(delivered(night)).toContain('bank-hears-elsewhere')
    expect(delivered(evening('idle', 'nobody', 'gentle'))).not.toContain('bank-hears-elsewhere')
  })
})

describe('a night by the playbook', () => {
  const night = evening('playbook', '7')

  it('runs without a fault of the story', () => {
    expect(faults(night)).toEqual([])
  })

  it('breaks no rule and meets every outcome', () => {
    const { violated, unmetOutcomes } = summarise(night)
    expect({ violated, unmetOutcomes }).toEqual({ violated: [], unmetOutcomes: [] })
  })

  it('costs about half of what doing nothing costs', () => {
    const { facts } = summarise(night)
    expect(facts['records_read' as keyof typeof facts]).toBeLessThan(2500)
  })

  it('leaves no stolen token alive once the account is revoked, and a new one 45 minutes later', () => {
    const changes = night.lines.flatMap(({ at, event }) =>
      event.kind === 'fact-changed' && event.fact === 'stolen_tokens' ? [{ at, to: event.to }] : [],
    )
    const revoked = night.lines.find(
      ({ event }) => event.kind === 'act-finished' && event.activity === 'token.revoke' && event.target === 'svc-statements',
    )
    const gone = changes.find(({ to }) => Array.isArray(to) && to.length === 0)
    expect(gone?.at).toBe(revoked?.at)
    expect(changes.at(-1)).toEqual({ at: (gone?.at ?? 0) + 45 * 60, to: ['rt_c0d5'] })
  })

  it('reaches the first four steps of the report and none of the others', () => {
    const { milestones } = summarise(night)
    expect(Object.entries(milestones).flatMap(([id, at]) => (at === null ? [] : [id]))).toEqual(['T1', 'T2', 'T3', 'T4'])
  })

  it('counts the bank as told when the CIO or the CTO tells it, not when its own people do', () => {
    const { milestones } = summarise(night)
    const told = night.lines.find(
      ({ event }) => event.kind === 'notified' && event.seat === 'techa.cio' && event.to.includes(CISO),
    )
    expect(milestones['T2']).toBe(told?.at)
  })

  it('approves the strategy once, however many ways lead there', () => {
    const approved = night.lines.filter(
      ({ event }) => event.kind === 'approval-given' && event.activity === 'containment.approve',
    )
    expect(approved).toHaveLength(1)
    expect(night.lines.some(({ event }) => event.kind === 'act-started' && event.activity === 'containment.approve')).toBe(false)
  })

  it('delivers at least 12 injects over at least six channels', () => {
    const channels = night.lines.flatMap(({ event }) => (event.kind === 'inject-delivered' ? [event.channel] : []))
    expect(channels.length).toBeGreaterThanOrEqual(12)
    expect(new Set(channels).size).toBeGreaterThanOrEqual(6)
  })
})

describe('a night of random decisions', () => {
  const night = evening('random', '4')

  it('runs without a fault of the story, as every night does', () => {
    expect(faults(night)).toEqual([])
  })

  it('leaves no slot in a text unfilled', () => {
    for (const { event } of night.lines)
      if (event.kind === 'inject-delivered') expect(`${event.title} ${event.body}`).not.toContain('{{')
  })

  it('never reads more than there is', () => {
    const { facts } = replay(exerciseOf(night.header.scenario), night.lines, night.header.playbook)
    expect(facts['records_read' as keyof typeof facts]).toBeLessThanOrEqual(5000)
  })
})
