import { describe, expect, it } from 'vitest'
import { type Debrief, debriefOf, wordingOf } from '@/debrief/index.ts'
import { type Log, organisationOf } from '@/engine/index.ts'
import { bots, type Playable } from '@/hosting/index.ts'
import type { OrganisationId, RoleId } from '@/kernel/index.ts'
import { type Scorecard, scoreLog } from '@/scoring/index.ts'
import { nightOf, settles, tellsAnybody, without } from '../evening/players.ts'
import { playbook, tokenAnomaly } from '../scenario/shipped.ts'

/** The story these nights are told in. */
const story: Pick<Playable, 'scenario' | 'playbook'> = { scenario: tokenAnomaly, playbook }
const lead = 'techa.tech_lead' as RoleId
const ciso = 'bankx.ciso' as RoleId
const ceo = 'bankx.ceo' as RoleId

/** Rules whose broken tests are charged to a role. */
const brokenBy = ({ rules }: Scorecard, role: RoleId): readonly string[] =>
  Object.values(rules).flatMap(({ rule, activations }) =>
    activations.some(({ outcome, roles }) => outcome === 'violated' && roles.includes(role)) ? [rule.id] : [],
  )
const lostByDoing = ({ ledger }: Scorecard): readonly string[] =>
  ledger.flatMap(({ rule, kind }) => (kind === 'conformance' ? [rule] : []))

/** Every sentence of a debrief that names something. */
function sentences(log: Log, reader: 'joint' | string, ...named: readonly string[]): readonly string[] {
  const debrief = debriefOf(log, scoreLog(log), reader as 'joint' | OrganisationId)
  return rowsOf(debrief).filter((row) => named.every((name) => row.includes(name)))
}

function rowsOf({ blocks, names }: Debrief): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.map((row) => row.map((cell) => wordingOf(cell, names)).join(' | '))
    return block.kind === 'list' ? block.items.map((item) => wordingOf(item, names)) : []
  })
}

describe('a night on which the CISO never answers the recommendation', () => {
  const approving = scoreLog(nightOf(story))
  const log = nightOf(story, {
    [ciso]: without(bots.playbook, settles(story.scenario, 'containment.approve', 'containment.refuse')),
  })
  const card = scoreLog(log)

  it('costs the Tech Lead, who asked and waited, nothing', () => {
    expect(brokenBy(card, lead)).toEqual([])
    expect(card.roles[lead]?.conformance).toBe(1)
    expect(card.roles[lead]?.score).toBeGreaterThanOrEqual(approving.roles[lead]?.score ?? Number.NaN)
  })

  it('is the CISO’s loss, once, and nobody else’s', () => {
    expect(lostByDoing(card)).toEqual(['CO-22'])
    expect(brokenBy(card, ciso)).toEqual(['CO-22'])
    expect(lostByDoing(approving)).toEqual([])
  })

  it('leaves what waited out of the score, and names who held it up', () => {
    const waiting = { kind: 'waiting', by: 'CO-23', role: ciso }
    expect(card.reach.blocked).toEqual({ 'CO-01': waiting, 'CO-04': waiting, 'CO-05': waiting, 'CO-06': waiting })
    expect(card.reach.value).toBeLessThan(1)
  })

  it('is told like that in the debrief: who, why, and what waited', () => {
    expect(
      sentences(log, 'joint', 'CO-22 (BankX CISO)', 'waited for the CISO', 'CO-01, CO-04, CO-05 and CO-06, charged to nobody'),
    ).toHaveLength(1)
    expect(sentences(log, 'joint', 'CO-01 waited for BankX CISO')).toHaveLength(1)
  })

  it('cannot be answered past the request', () => {
    const silent = log.lines.filter(({ event }) => 'activity' in event && event.activity === 'containment.refuse')
    expect(silent).toEqual([])
  })
})

describe('a night on which the Tech Lead tells nobody, and nobody else tells the bank', () => {
  const { injects } = story.scenario
  const ownHouse = injects.filter(({ contingency, to }) => !contingency && to.every((seat) => organisationOf(seat) !== 'bankx'))
  const log = nightOf(
    { ...story, scenario: { ...story.scenario, injects: ownHouse } },
    { [lead]: without(bots.playbook, tellsAnybody(story.scenario)) },
  )
  const card = scoreLog(log)

  it('costs the bank’s CEO nothing: no number, no test, no entry', () => {
    expect(card.roles[ceo]).toMatchObject({ score: null, n: 0, violated: 0, reach: 0 })
    expect(brokenBy(card, ceo)).toEqual([])
  })

  it('is the Tech Lead’s loss alone', () => {
    expect(lostByDoing(card)).toEqual(['ID-12'])
    expect(brokenBy(card, lead)).toEqual(['ID-12'])
  })

  it('blames ID-12 for everything the bank never got to do', () => {
    const blockers = Object.values(card.reach.blocked)
    expect(Object.keys(card.reach.blocked)).toEqual(expect.arrayContaining(['ID-18', 'ID-19', 'ID-33', 'CO-09']))
    for (const blocker of blockers) expect(blocker).toEqual({ kind: 'untold', by: 'ID-12', role: lead })
  })

  it('says in the debrief who was not told, and by whose omission', () => {
    expect(sentences(log, 'joint', 'ID-18: nobody told BankX CEO (ID-12)')).toHaveLength(1)
    expect(
      sentences(log, 'joint', 'ID-12 (TechA Tech Lead): The escalation did not start.', 'ID-18', 'charged to nobody'),
    ).toHaveLength(1)
  })

  it('says to the bank that its CEO was not told, and of TechA’s inside nothing', () => {
    expect(sentences(log, 'bankx', 'ID-18: nobody told BankX CEO.')).toHaveLength(1)
    expect(sentences(log, 'bankx', 'ID-12')).toEqual([])
  })
})

describe('a night on which the Tech Lead tells nobody, as it ships', () => {
  const log = nightOf(story, { [lead]: without(bots.playbook, tellsAnybody(story.scenario)) })
  const card = scoreLog(log)

  it('reaches the bank another way, and still costs the Tech Lead ID-12 and the bank’s CEO nothing', () => {
    expect(log.lines.some(({ event }) => event.kind === 'inject-delivered' && event.inject === 'bank-hears-elsewhere')).toBe(true)
    expect(brokenBy(card, lead)).toEqual(['ID-12'])
    expect(brokenBy(card, ceo)).toEqual([])
  })
})
