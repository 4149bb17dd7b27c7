import { describe, expect, it } from 'vitest'
import type { Log } from '@/engine/index.ts'
import { crewOf, playEvening, readTogether, summarise, tellStory } from '@/hosting/index.ts'
import type { FactId, InjectId, SeatId, Seed } from '@/kernel/index.ts'
import type { FactValue, Scenario } from '@/scenario/index.ts'
import { given } from '../evening/given.ts'
import { english, playbook, shippedText } from './shipped.ts'

const { scenarios, diagnostics } = readTogether(
  ['bankx-techa/playbook.yaml', 'bankx-techa/token-anomaly.yaml', 'bankx-techa/insider-leak.yaml'].map((name) => ({
    name,
    content: shippedText(name),
  })),
)
const leak = scenarios.map((one) => one.scenario).find(({ id }) => id === 'insider-leak') as Scenario

type CrewName = Parameters<typeof crewOf>[1]

/** A morning, in a world that began otherwise than the act says. */
const morning = (crewName: CrewName, seed: string, world: Readonly<Record<string, FactValue>> = {}): Log => {
  const before = { ...leak.before, world: { ...leak.before.world, ...(world as Readonly<Record<FactId, FactValue>>) } }
  const scenario = { ...leak, before }
  return playEvening({
    story: tellStory({ scenario, playbook }, 'standard', seed as Seed),
    crew: crewOf(scenario, crewName),
    crewName,
    level: 'standard',
  })
}
const delivered = ({ lines }: Log) =>
  lines.flatMap(({ event }) => (event.kind === 'inject-delivered' ? [event.inject as string] : []))
const inTheNameOf = ({ lines }: Log) =>
  lines.flatMap(({ event }) => (event.kind === 'world-acted' && event.by !== undefined ? [[event.activity, event.by]] : []))
const faults = ({ lines }: Log) => lines.filter(({ event }) => event.kind === 'story-faulted')

describe('Act II, as it ships', () => {
  it('has nothing wrong with it, leaves only rules to other acts, and no seat without something to do', () => {
    expect([...new Set(diagnostics.map(({ code }) => code))]).toEqual(['untested-rules'])
  })

  it('tells all 19 injects of the act', () => {
    const told = leak.injects.map(({ msel }) => msel)
    for (let number = 29; number <= 47; number++) expect(told).toContain(`I-${number}`)
  })

  it('tells the facilitator what to ask, and what happens when nobody answers', () => {
    for (const { id, facilitator, ifIgnored } of leak.injects)
      expect([english(facilitator), english(ifIgnored)], id).not.toContain('')
  })

  it('has an answer for whoever follows the playbook, wherever it asks', () => {
    for (const { id, ask, to } of leak.injects) {
      const offered = (seat: (typeof to)[number]) => ask.filter((option) => option.for === undefined || option.for.includes(seat))
      for (const seat of to.filter((one) => offered(one).length > 0))
        expect(offered(seat).filter(({ playbook: kept }) => kept).length, `${id} to ${seat}`).toBe(1)
    }
  })

  it('lets Employee Y report to an authority by an answer that nobody else reads and that does nothing else', () => {
    const protects = leak.injects.flatMap(({ to, ask }) =>
      ask.filter(({ option }) => option === 'protected').map((option) => ({ to, option })),
    )
    expect(protects).toHaveLength(2)
    for (const { to, option } of protects) {
      expect(to).toEqual(['techa.employee_y'])
      expect([option.does, option.notifies, option.emits, option.shows]).toEqual([undefined, [], [], []])
      expect(option.do.map(({ fact }) => fact)).toEqual(['y_channel'])
    }
    expect(leak.facts['y_channel' as FactId]?.seenBy).toEqual([])
  })
})

describe('a morning by the playbook', () => {
  const day = morning('playbook', '7')

  it('runs without a fault of the story, breaks no rule and meets every outcome', () => {
    const { violated, unmetOutcomes } = summarise(day)
    expect({ faults: faults(day), violated, unmetOutcomes }).toEqual({ faults: [], violated: [], unmetOutcomes: [] })
  })

  it('comes out all the same, through a sample, and quieter', () => {
    expect(delivered(day)).toContain('sample-file')
    expect(delivered(day)).not.toContain('screenshot')
    const { facts, milestones } = summarise(day)
    expect([facts['leak_source' as FactId], facts['press_level' as FactId], milestones['T5']]).toEqual(['sample', 2, null])
  })

  it('makes compliance ask for its interview in its own name, once', () => {
    expect(inTheNameOf(day)).toEqual([['interview.request', 'techa.compliance']])
  })

  it('speaks to the press once, in a line that was cleared', () => {
    const released = day.lines.flatMap(({ event }) =>
      event.kind === 'act-finished' && event.activity === 'statement.release' ? [event.target] : [],
    )
    expect(released).toEqual(['M-holding'])
  })
})

describe('a morning on which nobody acts, after a night in which nobody spoke to Employee Y', () => {
  const day = morning('idle', 'nobody', { y_trust: 1, y_told: false, y_asked: false, y_reminded: false, y_told_at: -1 })

  it('comes out through a screenshot, which the story scripts and holds against nobody', () => {
    expect(faults(day)).toEqual([])
    expect(delivered(day)).toContain('screenshot')
    expect(delivered(day)).not.toContain('sample-file')
    expect(inTheNameOf(day)).toContainEqual(['disclose', 'techa.employee_y'])
    const { violated, milestones, unmetOutcomes } = summarise(day)
    expect(milestones['T5']).toBe(5 * 3600 + 34 * 60)
    expect(violated).not.toContain('ID-29')
    expect(violated).not.toContain('ID-31')
    expect(violated).toContain('ER-32')
    expect(unmetOutcomes).toContain('PEOPLE')
  })

  it('makes compliance open its inquiry an hour later', () => {
    const opened = day.lines.find(({ event }) => event.kind === 'world-acted' && event.activity === 'inquiry.open')
    expect(opened?.at).toBe(6 * 3600 + 34 * 60)
    expect(opened?.event.kind === 'world-acted' && opened.event.by).toBe('techa.compliance')
  })

  it('is as loud as it gets, because the bank stays silent', () => {
    expect(summarise(day).facts['press_level' as FactId]).toBe(4)
  })
})

describe('a person in the seat of Employee Y', () => {
  const answers = (inject: string, option: string) => {
    const table = given({ ...tellStory({ scenario: leak, playbook }, 'standard', '7' as Seed) })
    return table.at('T+05:29').when({
      kind: 'answer',
      seat: 'techa.employee_y' as SeatId,
      inject: inject as InjectId,
      option,
      text: '',
    })
  }

  it('who posts to the group has disclosed, then, and a picture of the tracker follows without a second disclosure', () => {
    const { host } = answers('colleagues-ask-y', 'group').at('T+06:00')
    expect(delivered(host.log())).toContain('screenshot')
    expect(delivered(host.log())).not.toContain('sample-file')
    expect(inTheNameOf(host.log())).not.toContainEqual(['disclose', 'techa.employee_y'])
    const { milestones, violated } = summarise(host.log())
    expect(milestones['T5']).toBe(5 * 3600 + 29 * 60)
    expect(violated).toContain('ID-29')
  })

  it('who talks to the reporter has disclosed as well, and no picture follows', () => {
    const { host } = answers('night-wire-writes-to-y', 'talk').at('T+06:00')
    expect(delivered(host.log())).not.toContain('screenshot')
    expect(delivered(host.log())).not.toContain('sample-file')
    expect(summarise(host.log()).violated).toContain('ID-29')
  })

  it('who reports to an authority has broken nothing, and the first reflex of the company is put to the test', () => {
    const { host } = answers('night-wire-writes-to-y', 'protected').at('T+07:00')
    expect(delivered(host.log())).toContain('sample-file')
    expect(delivered(host.log())).toContain('who-told-the-examiner')
    expect(summarise(host.log()).violated).not.toContain('ID-29')
    const read = host.log().lines.filter(({ event }) => event.kind === 'inject-answered')
    expect(read.map(({ audience }) => audience.during)).toEqual([{ kind: 'seats', seats: ['techa.employee_y'] }])
  })
})
