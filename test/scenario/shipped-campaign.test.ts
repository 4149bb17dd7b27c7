import { describe, expect, it } from 'vitest'
import type { Log } from '@/engine/index.ts'
import { type Competence, crewOf, playEvening, summarise, tellStory } from '@/hosting/index.ts'
import { type FactId, type InjectId, parseTime, type SeatId, type Seed } from '@/kernel/index.ts'
import { scoreLog } from '@/scoring/index.ts'
import { given } from '../evening/given.ts'
import { diagnostics, playbook, scenarios, shipped } from './shipped.ts'

const read = { diagnostics, scenarios }
const scenarioOf = shipped

const evening = (id: string, crewName: Competence, seed: string, level = 'standard'): Log => {
  const scenario = scenarioOf(id)
  const story = tellStory({ scenario, playbook }, level, seed as Seed)
  return playEvening({ story, crew: crewOf(scenario, crewName), crewName, level })
}
const faultsOf = ({ lines }: Log) => lines.filter(({ event }) => event.kind === 'story-faulted')
const deliveredIn = ({ lines }: Log) =>
  lines.flatMap(({ event }) => (event.kind === 'inject-delivered' ? [event.inject as string] : []))
const textsIn = ({ lines }: Log) =>
  lines.flatMap(({ event }) => (event.kind === 'inject-delivered' ? [event.title, event.body] : []))

describe('the shipped acts, read together', () => {
  it('have nothing wrong with them but rules that other acts test', () => {
    expect([...new Set(read.diagnostics.map(({ code }) => code))]).toEqual(['untested-rules'])
  })

  it('tell all sixty injects of the story', () => {
    const told = scenarioOf('joint-breach').injects.map(({ msel }) => msel)
    for (let number = 1; number <= 60; number++) expect(told).toContain(`I-${String(number).padStart(2, '0')}`)
  })

  it('have an answer of the playbook wherever Act III asks', () => {
    for (const { id, ask, to } of scenarioOf('press').injects) {
      const asked = to.filter((seat) => ask.some((option) => option.for?.includes(seat) ?? true))
      const answering = asked.filter((seat) => ask.some((option) => option.playbook && (option.for?.includes(seat) ?? true)))
      expect(answering, id).toEqual(asked)
    }
  })
})

describe('the three acts in a row, by the playbook', () => {
  const log = evening('joint-breach', 'playbook', '1')
  const { violated, unmetOutcomes, milestones } = summarise(log)

  it('runs without a fault, breaks no rule and reaches every target', () => {
    expect({ faults: faultsOf(log), violated, unmetOutcomes }).toEqual({ faults: [], violated: [], unmetOutcomes: [] })
  })

  it('reaches every milestone but the leak: nobody leaked, and the sample came out instead', () => {
    const missing = Object.entries(milestones).flatMap(([id, at]) => (at === null ? [id] : []))
    expect(missing).toEqual(['T5'])
    expect(deliveredIn(log)).toContain('sample-file')
    expect(deliveredIn(log)).not.toContain('screenshot')
  })

  it('keeps the steps of the report in their order, the later act speaking for its own', () => {
    expect(scenarioOf('joint-breach').milestones.map(({ id }) => id)).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'])
    expect(scenarioOf('joint-breach').milestones.find(({ id }) => id === 'T6')?.by).toEqual(['bankx.ciso', 'bankx.cio'])
  })

  it('lets every role of the playbook keep a rule in every phase in which it has a row', () => {
    const { rules } = scoreLog(log)
    const kept = new Set(
      Object.values(rules).flatMap(({ rule, activations }) =>
        activations.flatMap(({ outcome, roles }) =>
          outcome === 'fulfilled' ? roles.map((role) => `${role} ${rule.phase}`) : [],
        ),
      ),
    )
    const owed = Object.values(playbook.roles).flatMap(({ id, inPlaybook, duties }) =>
      inPlaybook ? Object.keys(duties).map((phase) => `${id} ${phase}`) : [],
    )
    // An inquiry against Employee Y is owed only after a disclosure, and nobody disclosed anything.
    expect(owed.filter((row) => !kept.has(row))).toEqual(['techa.employee_y ER'])
  })

  it('publishes the joint text, after Legal has read it and both chief executives have decided', () => {
    const at = (activity: string) =>
      log.lines.filter(({ event }) => event.kind === 'act-finished' && event.activity === activity).map((line) => line.at)
    const final = log.lines.find(
      ({ event }) => event.kind === 'act-finished' && event.activity === 'statement.release' && event.target === 'M-final',
    )
    expect(final?.at).toBeGreaterThan(parseTime('T+29:04') ?? 0)
    expect(at('disclosure.decide')).toHaveLength(2)
    for (const before of at('disclosure.decide')) expect(before).toBeLessThan(final?.at ?? 0)
  })

  it('says nothing with a hole in it, but for words that nobody has published', () => {
    const holes = textsIn(log).flatMap((text) => text.match(/\{\{(?!statement\.)[^}]*\}\}/g) ?? [])
    expect(holes).toEqual([])
  })
})

describe('Act III alone', () => {
  it('begins where a crew that keeps to the playbook leaves Act II, and can be brought to its end', () => {
    const log = evening('press', 'playbook', '3')
    const { violated, unmetOutcomes } = summarise(log)
    expect({ faults: faultsOf(log), violated, unmetOutcomes }).toEqual({ faults: [], violated: [], unmetOutcomes: [] })
  })

  it('charges nobody with the night: what had been done is not owed again', () => {
    const { violated } = summarise(evening('press', 'idle', '3'))
    expect(violated.filter((rule) => rule.startsWith('ID-'))).toEqual([])
    expect(violated).toContain('XH-09')
  })
})

describe('the cross-check', () => {
  const story = { scenario: scenarioOf('press'), playbook: playbook, seed: 'seven' as Seed, level: undefined }
  const analyst = 'bankx.security_analyst' as SeatId

  it('fails when the analyst passes over an app that is still there, and comes again an hour later', () => {
    const table = given(story).at('T+12:54')
    table.when({ kind: 'answer', seat: analyst, inject: 'cross-check' as InjectId, option: 'pass', text: '' }).at('T+13:09')
    expect(table.host.exercise().facts['crosscheck' as FactId]).toBe('failed')
    expect(table.at('T+14:08').host.exercise().deliveries).not.toHaveProperty('cross-check-again')
    expect(table.at('T+14:09').host.exercise().deliveries).toHaveProperty('cross-check-again')
  })
})

describe('the first night', () => {
  const log = evening('first-night', 'playbook', '1', 'gentle')

  it('tells its seven injects to the Tech Lead, in order', () => {
    const told = scenarioOf('first-night').injects.filter(({ to }) => to.some((seat) => seat === 'techa.tech_lead'))
    expect(told.map(({ msel }) => msel)).toEqual(['N-1', 'N-2', 'N-3', 'N-4', 'N-5', 'N-6', 'N-7'])
    for (const { id } of told) expect(deliveredIn(log)).toContain(id)
  })

  it('can be kept without a fault, and charges nobody for chairs that stand empty', () => {
    const { violated, unmetOutcomes } = summarise(log)
    expect({ faults: faultsOf(log), violated, unmetOutcomes }).toEqual({ faults: [], violated: [], unmetOutcomes: [] })
  })
})
