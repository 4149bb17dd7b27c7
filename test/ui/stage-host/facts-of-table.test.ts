import { describe, expect, it } from 'vitest'
import { createTable, type Table } from '../../../src/client/index.ts'
import type { ExerciseEvent } from '../../../src/engine/index.ts'
import type { DeviceLine } from '../../../src/hosting/index.ts'
import type { ActivityId, Duration, ExerciseTime, FactId, ThingId, ThingKind } from '../../../src/kernel/index.ts'
import type { ClockPack } from '../../../src/playbook/index.ts'
import type { Fact, Thing } from '../../../src/scenario/index.ts'
import { factsOfTable } from '../../../src/ui/stage-host/facts-of-table.ts'
import { briefing } from '../../client/evening/briefing.ts'
import { lines } from '../../client/evening/lines.ts'
import { faithfulConnection } from '../../client/evening/pretend-host.ts'

const NOW = 1440 as ExerciseTime

/** The evening at T+00:24, and then what else this seat was told. */
function tonight(...more: readonly ExerciseEvent[]): Table {
  const told = more.map((event, n): DeviceLine => ({ number: lines.length + 1 + n, evidence: `m${n}`, at: NOW, event }))
  return createTable(briefing.seat, faithfulConnection(briefing, [...lines, ...told]), () => 'c1').store.getState()
}

const stage = (...more: readonly ExerciseEvent[]) => factsOfTable(tonight(...more), 'en')

const shown = (id: string, value: number | string | readonly string[], declared: Partial<Fact>): ExerciseEvent => ({
  kind: 'fact-shown',
  fact: { id: id as FactId, title: id, seenBy: [], ...declared } as Fact,
  value,
})

const token = (id: string): ExerciseEvent => {
  const thing: Thing = {
    id: id as ThingId,
    kind: 'token' as ThingKind,
    title: id,
    knownTo: [],
    properties: { account: 'svc-statements' },
  }
  return { kind: 'thing-shown', thing }
}

function delivered(channel: string, title: string): DeviceLine {
  const event = {
    kind: 'inject-delivered',
    inject: `IN-${channel}`,
    to: ['techa.tech_lead'],
    channel,
    title,
    from: 'Somebody',
    body: title,
    informs: false,
    ask: [],
    attach: [],
  } as unknown as ExerciseEvent
  return { number: lines.length + 9, evidence: 'm9', at: NOW, event }
}

/** The evening with some things told now and one line more. */
function tonightToldLater(now: readonly ExerciseEvent[], last: DeviceLine): Table {
  const told = now.map((event, n): DeviceLine => ({ number: lines.length + 1 + n, evidence: `m${n}`, at: NOW, event }))
  const all = [...lines, ...told, { ...last, number: lines.length + 1 + told.length }]
  return createTable(briefing.seat, faithfulConnection(briefing, all), () => 'c1').store.getState()
}

/** The same table in an exercise whose scenario has the regulator's clock. */
function withClock(table: Table): Table {
  const pack: ClockPack = {
    id: 'report-72h',
    title: '72 hours to report',
    anchor: { activity: 'report.clock.start' as ActivityId },
    met: { activity: 'report.prepare' as ActivityId },
    limit: (72 * 3600) as Duration,
    counts: 'hours',
  }
  const scenario = { ...briefing.scenario, clocks: ['report-72h'] }
  return { ...table, briefing: { ...briefing, scenario, playbook: { ...briefing.playbook, clocks: { 'report-72h': pack } } } }
}

describe('the stage of one seat', () => {
  it('knows the clock, the phase and who holds which chair', () => {
    const facts = stage()
    expect(facts).toMatchObject({ clock: 'T+00:24', phase: 0, act: { number: 'I', title: 'The Anomaly' } })
    expect(facts.seats['t-lead']).toMatchObject({ state: 'person', mine: true, label: 'Tech Lead', status: 'need' })
    expect(facts.seats['t-cto'].state).toBe('bot')
    expect(facts.seats['t-hr'].state).toBe('empty')
  })

  it('leaves the tank hollow until the room has established what was read', () => {
    expect(stage().records).toEqual({ known: false })
    const read = shown('records_read', 340, { type: 'count', start: 180, least: 0, most: 5000 })
    expect(stage(read).records).toEqual({ known: true, read: 340, of: 5000 })
  })

  it('knows nothing of the app, the tokens or the fog that its seat was not told', () => {
    expect(stage()).toMatchObject({ rogueApp: 'unknown', adversaryKnown: 0, leakRate: 0 })
    expect(stage().tokens.every((state) => state === 'live')).toBe(true)
  })

  it('turns established facts into pictures', () => {
    const found = stage(
      token('rt_9f3c'),
      token('rt_4e02'),
      shown('stolen_tokens', ['rt_9f3c'], { type: 'set', start: [], of: [] }),
      shown('rogue_app', 'installed', { type: 'state', start: 'installed', of: ['installed', 'removed'] }),
    )
    expect(found.tokens).toEqual(['stolen', 'live'])
    expect(found.rogueApp).toBe('found')
    expect(found.adversaryKnown).toBeCloseTo(2 / 3)
    expect(found.leakRate).toBe(1)
  })

  it('lights the chain as far as news is known to have come, and sends an envelope while it is fresh', () => {
    expect(stage().chain.lit).toBe(1)
    const toCiso: ExerciseEvent = {
      kind: 'notified',
      seat: 'techa.cio',
      to: ['bankx.ciso'],
      fromOrganisation: 'techa',
      toOrganisations: ['bankx'],
      topics: [],
      text: 'It is real.',
      onChain: true,
    } as unknown as ExerciseEvent
    expect(stage(toCiso).chain).toEqual({ lit: 3, travelling: [{ hop: 3 }] })
  })

  it('draws news past the chain as a line of its own, not as an envelope', () => {
    const past = {
      kind: 'notified',
      seat: 'techa.tech_lead',
      to: ['techa.cio'],
      fromOrganisation: 'techa',
      toOrganisations: ['techa'],
      topics: [],
      text: 'Between us.',
      onChain: false,
    } as unknown as ExerciseEvent
    expect(stage(past).chain.travelling).toEqual([])
    expect(stage(past).asides).toEqual([{ from: 't-lead', to: 't-cio' }])
  })

  it('shows who waits for whose approval', () => {
    expect(stage().approvals).toEqual([
      { asker: 't-cto', approver: 't-lead' },
      { asker: 't-lead', approver: 't-cio' },
    ])
  })

  it('fills the box of evidence that is being copied', () => {
    const box = stage().evidence.techa.find(({ id }) => id === 'E-02')
    expect(box).toEqual({ id: 'E-02', state: 'filling', filled: 5 / 12 })
    expect(stage().evidence.bankx).toEqual([])
  })

  it('lights every lamp of the bridge as long as trust is what it was at first', () => {
    expect(stage().bridgeTrust).toBe(1)
    const trust: Partial<Fact> = { type: 'count', start: 3, least: 0, most: 5 }
    expect(stage(shown('bridge_trust', 3, trust)).bridgeTrust).toBe(1)
    expect(stage(shown('bridge_trust', 1, trust)).bridgeTrust).toBeCloseTo(1 / 3)
  })

  it('says that a seat is late once a deadline has passed', () => {
    const later = { ...tonight(), now: 2000 as ExerciseTime }
    expect(factsOfTable(later, 'en').seats['t-lead']).toMatchObject({ status: 'late' })
  })

  it('quotes on the street what was published, until the press has something newer', () => {
    const statement = {
      kind: 'statement-published',
      statement: 'holding',
      version: 'M-holding/bankx/v1',
      as: 'holding',
      seat: 'bankx.pr_head',
      text: 'We are looking into it. More at noon.',
      claims: [],
    } as unknown as ExerciseEvent
    expect(stage()).not.toHaveProperty('statement')
    expect(stage(statement)).toMatchObject({
      statement: 'We are looking into it.',
      ticker: { text: '“We are looking into it.”' },
    })
    const longer = { ...statement, text: 'word '.repeat(40) } as unknown as ExerciseEvent
    expect(stage(longer).statement?.length).toBeLessThan(100)
    const later = { ...delivered('press', 'Bank admits it'), at: (NOW + 60) as ExerciseTime }
    expect(factsOfTable(tonightToldLater([statement], later), 'en').ticker.text).toBe('Bank admits it')
  })

  it('takes a seat off the line once it was told so, and no other', () => {
    const restricted: ExerciseEvent = {
      kind: 'act-recalled',
      activity: 'restriction.issue',
      seat: 'techa.hr',
      doneAt: NOW,
      data: { subject: 'techa.employee_y' },
    } as unknown as ExerciseEvent
    expect(stage().seats['t-y'].status).toBe('idle')
    expect(stage(restricted).seats['t-y'].status).toBe('hold')
    expect(stage(restricted).seats['t-hr'].status).not.toBe('hold')
  })

  it('sends somebody to the regulator when it was told, and lets it ask until then', () => {
    const told = {
      kind: 'act-recalled',
      activity: 'regulator.contact',
      seat: 'bankx.legal',
      doneAt: NOW,
      data: {},
    } as unknown as ExerciseEvent
    const asks = delivered('regulator', 'What happened?').event
    expect(stage().regulator).toEqual({ kind: 'unaware' })
    expect(stage(asks).regulator).toEqual({ kind: 'asking' })
    expect(stage(asks, told).regulator).toEqual({ kind: 'notified' })
  })

  it('hangs a running clock towards the regulator beside Legal while it is fresh', () => {
    const started = {
      kind: 'act-recalled',
      activity: 'report.clock.start',
      seat: 'bankx.ciso',
      doneAt: NOW,
      data: {},
    } as unknown as ExerciseEvent
    const facts = factsOfTable(withClock(tonight(started, delivered('regulator', 'What happened?').event)), 'en')
    expect(facts.regulator).toEqual({ kind: 'asking', hoursLeft: 72 })
    expect(facts.bubbles).toContainEqual({ seat: 'b-legal', channel: 'hours', title: '72 hours to report', mark: '72 h' })
    const hourLater = { ...withClock(tonight(started)), now: (NOW + 3601) as ExerciseTime }
    expect(factsOfTable(hourLater, 'en').bubbles.some(({ channel }) => channel === 'hours')).toBe(false)
  })

  it('writes under a house what was begun there last', () => {
    expect(stage().captions.techa).toMatch(/^\S.*: \S/)
    expect(stage().captions).not.toHaveProperty('bankx')
  })
})
