import { describe, expect, it } from 'vitest'
import { parseTime } from '@/kernel/index.ts'
import { tokenAnomaly as act, diagnostics, english, playbook } from './shipped.ts'

const { injects, things, facts, logs } = act
const ofKind = (kind: string) => Object.values(things).filter((thing) => thing.kind === kind)
const words = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length

describe('Act I, as it ships', () => {
  it('has nothing wrong with it', () => {
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('leaves only rules to other acts, and no seat without something to do', () => {
    expect([...new Set(diagnostics.map(({ code }) => code))]).toEqual(['untested-rules'])
  })

  it('tells all 28 injects of the act over six channels', () => {
    const told = injects.map(({ msel }) => msel)
    for (let number = 1; number <= 28; number++) expect(told).toContain(`I-${String(number).padStart(2, '0')}`)
    expect(new Set(injects.map(({ channel }) => channel)).size).toBe(6)
  })

  it('opens duties with the news the story says, and with no other', () => {
    const informing = injects.filter(({ informs }) => informs).map(({ msel }) => msel)
    expect(informing).toEqual(['I-06b', 'I-09', 'I-14', 'I-15', 'I-16', 'I-18', 'I-19', 'I-23', 'I-25'])
  })

  it('keeps every text short enough to be read at a table', () => {
    for (const { id, body, variants } of injects)
      for (const text of [body, ...variants.map((variant) => variant.body)])
        expect(words(english(text)), id).toBeLessThanOrEqual(200)
  })

  it('tells the facilitator what to ask, and what happens when nobody answers', () => {
    for (const { facilitator, ifIgnored } of injects)
      expect(Math.min(words(english(facilitator)), words(english(ifIgnored)))).toBeGreaterThan(1)
  })

  it('has an answer for whoever follows the playbook, wherever it asks', () => {
    for (const { id, ask, to } of injects) {
      if (ask.length === 0) continue
      const asked = to.filter((seat) => ask.some((option) => option.for === undefined || option.for.includes(seat)))
      const answering = asked.filter((seat) =>
        ask.some((option) => option.playbook && (option.for === undefined || option.for.includes(seat))),
      )
      expect(answering, id).toEqual(asked)
    }
  })

  it('briefs the ten seats of the playbook, and HR and Legal beside them', () => {
    const inTables = Object.values(playbook.roles).flatMap(({ id, inPlaybook }) => (inPlaybook ? [id] : []))
    expect(Object.keys(act.seats).sort()).toEqual([...inTables, 'techa.hr', 'bankx.legal'].sort())
    for (const { brief, knows, mustNot, tells } of Object.values(act.seats)) {
      expect(english(brief)).not.toBe('')
      expect(Math.min(knows.length, mustNot.length, tells.length)).toBeGreaterThan(0)
    }
  })

  it('names everybody but Employee Y', () => {
    const nameless = Object.entries(act.seats).flatMap(([seat, { name }]) => (name === undefined ? [seat] : []))
    expect(nameless).toEqual(['techa.employee_y'])
  })
})

describe('the twenty tokens', () => {
  const tokens = ofKind('token')

  it('are twenty, and look alike: nothing on them says which two are stolen', () => {
    expect(tokens).toHaveLength(20)
    const shapes = tokens.map(({ id: _, title: __, kind, knownTo, properties }) => ({
      kind,
      knownTo,
      keys: Object.keys(properties),
    }))
    for (const shape of shapes) expect(shape).toEqual(shapes[0])
  })

  it('belong to accounts that list them', () => {
    const listed = ofKind('account').flatMap(({ id, properties }) =>
      ((properties['tokens'] ?? []) as readonly string[]).map((token) => [token, id]),
    )
    expect(Object.fromEntries(listed)).toEqual(
      Object.fromEntries(tokens.map(({ id, properties }) => [id, properties['account']])),
    )
  })

  it('were each last used when the sign-in log says so, if it was within the day', () => {
    const rows = logs.find(({ id }) => id === 'signins')?.rows ?? []
    for (const { id, properties } of tokens) {
      const uses = rows.filter(([, , , token]) => token === id).map(([time]) => time)
      expect(uses.at(-1), id).toBe(properties['last_use'])
    }
  })

  it('are stolen in a fact that nobody sees', () => {
    const stolen = facts['stolen_tokens' as keyof typeof facts]
    expect([stolen?.type, stolen?.start, stolen?.seenBy]).toEqual(['set', ['rt_1b77', 'rt_9f3c'], []])
    expect(facts['records_read' as keyof typeof facts]?.seenBy).toEqual([])
  })
})

describe('the world of Act I', () => {
  it('has evidence to preserve on every system that an act of the playbook would change', () => {
    const preserved = new Set(ofKind('evidence').map(({ properties }) => properties['system']))
    const touched = [...ofKind('account'), ...ofKind('api'), ...ofKind('app')].map(({ properties }) => properties['system'])
    expect([...new Set(touched)].filter((system) => !preserved.has(system ?? ''))).toEqual([])
  })

  it('shows nobody of one company what only the other knows at STARTEX', () => {
    const crossing = Object.values(things).filter(
      ({ knownTo }) => new Set(knownTo.map((viewer) => viewer.split('.')[0])).size > 1,
    )
    expect(crossing.map(({ id }) => id)).toEqual([])
    const mixed = logs.filter(({ seenBy }) => new Set(seenBy.map((viewer) => viewer.split('.')[0])).size > 1)
    expect(mixed.map(({ id }) => id)).toEqual([])
  })

  it('lets the world name a thing that is there whenever it opens a duty', () => {
    const emitted = injects.flatMap(({ emits }) => emits).flatMap(({ data }) => Object.values(data))
    expect(emitted).toEqual(['svc-statements', 'admin-ops', 'stmt-gw-02', 'pii-api', 'pii-storage'])
    for (const thing of emitted) expect(Object.keys(things)).toContain(thing)
  })

  it('answers every search that an inject hands out', () => {
    for (const { log, query } of injects.flatMap(({ attach }) => attach)) {
      const found = logs.find(({ id }) => id === log)
      const [column = '', wanted = ''] = query.split(':')
      const place = found?.columns.indexOf(column) ?? -1
      expect(
        found?.rows.some((row) => row[place]?.includes(wanted)),
        `${log} ${query}`,
      ).toBe(true)
    }
  })

  it('holds 46 redemptions by the unknown client since 01:52', () => {
    const rows = logs.find(({ id }) => id === 'signins')?.rows ?? []
    const tonight = rows.filter(([time = '', , client]) => client === 'ledgersync-helper' && time >= '2026-03-03 01:52')
    expect(tonight).toHaveLength(46)
  })

  it('keeps its logs in the order of time', () => {
    for (const { id, columns, rows } of logs) {
      const times = rows.map((row) => row[columns.indexOf('time')] ?? '')
      if (!id.startsWith('tickets')) expect(times, id).toEqual([...times].sort())
    }
  })

  it('remembers the incident of the report up to the end of the act', () => {
    const { reference, milestones, length } = act
    expect(Math.max(...reference.map(({ at }) => at))).toBe(length.story)
    const found = (activity: string) => reference.find((step) => step.do === activity)?.at
    expect(found('anomaly.report')).toBe(milestones.find(({ id }) => id === 'T1')?.reference)
    expect(found('token.revoke')).toBe(milestones.find(({ id }) => id === 'T3')?.reference)
    expect(found('internalreview.complete')).toBe(parseTime('T+03:00'))
  })
})
