import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quietNight, type StageFacts, type StageSection, seatKeys, stageAsText } from '@/stage/index.ts'
import { runs } from '../runs.ts'
import { anyStageFacts } from './any-stage-facts.ts'
import { nightWhere, nightWith } from './night.ts'

const said = (facts: StageFacts, section: StageSection['id']) =>
  stageAsText(facts)
    .find(({ id }) => id === section)
    ?.items.map(({ text }) => text) ?? []

describe('the stage in words', () => {
  it('has the headings Street, BankX, TechA and Undercroft', () => {
    expect(stageAsText(quietNight).map(({ heading }) => heading)).toEqual(['Street', 'BankX', 'TechA', 'Undercroft'])
  })

  it.each<readonly [string, StageSection['id'], StageFacts]>([
    ['CISO, Noor: working', 'bankx', nightWhere('b-ciso', { holder: 'Noor', status: 'work' })],
    ['PR Head: late 12 min', 'bankx', nightWhere('b-pr', { status: 'late', lateBy: 12 })],
    ['HR, bot: waiting', 'techa', nightWhere('t-hr', { state: 'bot' })],
    ['Tech Lead, you: must act', 'techa', nightWhere('t-lead', { mine: true, status: 'need' })],
    ['Employee Y: off the line', 'techa', nightWhere('t-y', { status: 'hold' })],
    ['CFO, empty seat', 'bankx', nightWhere('b-cfo', { state: 'empty' })],
    ['Official chain: step 2 of 5, TechA CTO', 'street', nightWith({ chain: { lit: 1, travelling: [] } })],
    ['A report is on its way from TechA CIO to BankX CISO', 'street', nightWith({ chain: { lit: 2, travelling: [{ hop: 3 }] } })],
    ['TechA Employee Y spoke to the press outside the chain', 'street', nightWith({ asides: [{ from: 't-y', to: 'press' }] })],
    [
      'TechA Tech Lead waits for approval by TechA CTO',
      'street',
      nightWith({ approvals: [{ asker: 't-lead', approver: 't-cto' }] }),
    ],
    [
      'Tech Lead: Alert: Tokens redeemed',
      'techa',
      nightWith({ bubbles: [{ seat: 't-lead', channel: 'siem', title: 'Tokens redeemed' }] }),
    ],
    [
      'REFRESH TOKENS: 1 live, 1 stolen, 2 revoked',
      'undercroft',
      nightWith({ tokens: ['revoked', 'live', 'stolen', 'revoked'] }),
    ],
    ['Conditional Access on', 'undercroft', nightWith({ conditionalAccess: true })],
    ['Sign-in hosts isolated', 'undercroft', nightWith({ hostQuarantined: true })],
    ['App registrations: rogue app removed', 'undercroft', nightWith({ rogueApp: 'removed' })],
    ['PII API: leaking, 40 per minute', 'undercroft', nightWith({ leakRate: 0.6, leakPerMinute: 40 })],
    ['Customer records: 3,200 read of 5,000', 'undercroft', nightWith({ records: { known: true, read: 3200, of: 5000 } })],
    ['Customer records: what was read is not established', 'undercroft', nightWith({ records: { known: false } })],
    ['Unknown party on the canal', 'undercroft', nightWith({ adversaryKnown: 0 })],
    ['E-01 sealed', 'techa', nightWith({ evidence: { bankx: [], techa: [{ id: 'E-01', state: 'sealed', filled: 1 }] } })],
    [
      'E-02 being preserved, 62 %',
      'bankx',
      nightWith({ evidence: { bankx: [{ id: 'E-02', state: 'filling', filled: 0.62 }], techa: [] } }),
    ],
    ['Two vans and placards', 'street', nightWith({ press: 3 })],
    ['Published: BankX informs its customers', 'street', nightWith({ statement: 'BankX informs its customers' })],
    ['Regulator is asking, 71 h left', 'street', nightWith({ regulator: { kind: 'asking', hoursLeft: 71 } })],
    ['Phase 2 of 4, Containment', 'street', nightWith({ phase: 1 })],
    ['Line to the other house is strained', 'street', nightWith({ bridgeTrust: 0.4 })],
  ])('says “%s”', (sentence, section, facts) => {
    expect(said(facts, section)).toContain(sentence)
  })

  it('says nothing of records read while the room does not know', () => {
    const text = JSON.stringify(stageAsText(nightWith({ records: { known: false } })))
    expect(text).not.toMatch(/\d+ read/)
  })

  it('names every seat once, whatever happens', () => {
    fc.assert(
      fc.property(anyStageFacts, (facts) => {
        const ids = stageAsText(facts).flatMap(({ items }) => items.map(({ id }) => id))
        for (const seat of seatKeys) expect(ids.filter((id) => id === seat)).toHaveLength(1)
      }),
      { numRuns: runs },
    )
  })

  it('counts every token, also those beyond the hooks of the rack', () => {
    fc.assert(
      fc.property(anyStageFacts, (facts) => {
        const text = said(facts, 'undercroft').find((one) => one.startsWith('REFRESH TOKENS')) ?? ''
        const counted = [...text.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0)
        expect(counted).toBe(facts.tokens.length)
      }),
      { numRuns: runs },
    )
  })
})
