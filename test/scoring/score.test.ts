import { describe, expect, it } from 'vitest'
import type { CapabilityId, RuleId } from '@/kernel/index.ts'
import type { Rule } from '@/playbook/index.ts'
import { repairOf, type Scorecard, score, scoringWords, type Trace } from '@/scoring/index.ts'
import { asks, of, roleOf, rule, trace, within } from './small-trace.ts'

const lead = 'techa.tech_lead'
const staffed = [lead, 'bankx.ciso'].map(roleOf)
const duty = (id: string, rest: Partial<Rule> = {}): Rule =>
  rule(id, asks('response', of('told'), { b: of(id.toLowerCase()), ...within(60) }), { owner: roleOf(lead), ...rest })
const card = (rules: readonly Rule[], line: string, rest: object = {}): Scorecard =>
  score({ rules, trace: trace(line, { staffed }), ...rest })
const rated = (rules: readonly Rule[], line: string, rest: object = {}) =>
  card(rules, line, rest).capabilities['ANY' as CapabilityId]?.proposed
const said = (rules: readonly Rule[], line: string, rest: object = {}) => rated(rules, line, rest)?.reasons.map(({ say }) => say)

describe('timeliness', () => {
  const tau = (at: number, rest: Partial<Rule> = {}) => card([duty('A', rest)], `told@0 a@${at}`).rules['A' as RuleId]?.tau
  it('is full up to half of the window and half at its end', () => {
    expect([0, 30, 45, 60].map((at) => tau(at))).toEqual([1, 1, 0.75, 0.5])
  })
  it('does not reward haste on a legal clock', () => expect(tau(1, { clock: 'legal' })).toBeNull())
  it('counts fifteen points, and is left out where nothing was timed', () => {
    expect(card([duty('A')], 'told@0 a@60').team.score).toBe(92.5)
    expect(card([duty('A', { clock: 'legal' })], 'told@0 a@60').team.score).toBe(100)
  })
})

describe('what counts', () => {
  it('is a restraint broken once as broken altogether', () => {
    const ban = rule('ID-29', asks('notResponse', of('restrict'), { b: of('send') }), {
      owner: roleOf(lead),
      dimension: 'restraint',
    })
    expect(card([ban], 'restrict@0 send@1 restrict@2').rules['ID-29' as RuleId]).toMatchObject({ F: 1, V: 1, s: 0 })
  })
  it('is no rule that only informs', () => {
    const { team, ledger, rules } = card([duty('A'), duty('B', { modality: 'may' })], 'told@0 a@1 end@99')
    expect(team).toMatchObject({ score: 100, n: 1 })
    expect(ledger).toEqual([])
    expect(rules['B' as RuleId]).toMatchObject({ V: 1 })
  })
  it('is weight per rule and not per event', () => {
    const { team } = card([duty('A', { weight: 1 }), duty('B', { weight: 3 })], 'told@0 told@1 told@2 a@3 end@99')
    expect(team.conformance).toBe(0.25)
  })
  it('is neither open nor vacuous', () => {
    expect(card([duty('A')], 'told@0').team).toMatchObject({ score: null, n: 0, open: 1 })
    expect(card([duty('A')], 'end@99').team).toMatchObject({ score: null, n: 0, open: 0 })
  })
  it('is covered as far as the scenario asked for it', () => {
    const rules = [duty('A', { weight: 1 }), duty('B', { weight: 3 }), duty('C')]
    const expected = ['A', 'B'].map((id) => id as RuleId)
    expect(card(rules, 'told@50 a@51 end@99', { expected })).toMatchObject({ coverage: 0.25, confidence: 'low' })
    expect(card(rules, 'told@0 a@51 end@99').coverage).toBeNull()
  })
})

describe('a proposed rating', () => {
  const five = ['A', 'B', 'C', 'D', 'E'].map((id) => duty(id))
  const kept = (count: number) =>
    `told@0 ${five
      .slice(0, count)
      .map(({ id }) => `${id.toLowerCase()}@9`)
      .join(' ')} end@99`
  it('is P when everything was done in good time', () => expect(rated(five, kept(5))?.rating).toBe('P'))
  it('is S at best after any violation', () => {
    expect(rated(five, kept(4))?.rating).toBe('S')
    expect(said(five, kept(4))).toEqual(['rating/band', 'rating/violated'])
  })
  it('is M at best after a critical one', () => {
    const rules = five.map((one) => ({ ...one, critical: one.id === 'E' }))
    expect(rated(rules, kept(4))?.rating).toBe('M')
    expect(
      rated(
        rules.map((one) => ({ ...one, modality: 'should' as const })),
        kept(4),
      )?.rating,
    ).toBe('S')
  })
  it('falls with the weight that was kept', () => {
    expect([3, 2].map((count) => rated(five, kept(count))?.rating)).toEqual(['M', 'U'])
  })
  it('is S at best when an answer was late in its window', () => {
    expect(rated(five, kept(5).replace('e@9', 'e@31'))?.rating).toBe('S')
  })
  it('is U when the target at ENDEX was missed', () => {
    const outcomes = { ['ANY' as CapabilityId]: false }
    expect(rated(five, kept(5), { outcomes })?.rating).toBe('U')
    expect(said(five, kept(5), { outcomes })).toContain('rating/outcome-missed')
    expect(card(five, kept(5), { outcomes }).outcomes).toEqual(outcomes)
  })
  it('is not given for fewer than three tests', () => {
    expect(rated(five.slice(0, 2), kept(2))).toMatchObject({ rating: undefined, reasons: [{ say: 'rating/too-few' }] })
  })
  it('is not given when most of it could not be reached', () => {
    const waits = duty('W', { weight: 20, b: of('act', { by: [lead] }) })
    const order = rule('O', asks('precedence', of('approve', { by: ['bankx.ciso'] }), { b: of('act') }), {
      owner: 'actor',
      capability: 'OTHER' as CapabilityId,
    })
    expect(rated([...five, waits, order], kept(5))).toMatchObject({ rating: undefined, reasons: [{ say: 'rating/low-reach' }] })
  })
})

describe('the smallest repair', () => {
  const repair = (asked: Rule, line: string, unit?: Trace['unit']) => {
    const { activations } = Object.values(score({ rules: [asked], trace: trace(line, { staffed }) }).rules)[0] ?? {
      activations: [],
    }
    return activations.map((activation) => repairOf(activation, asked, unit))
  }
  it('is one act in time, for a duty', () => {
    const hop = rule(
      'ID-14',
      asks('response', of('told'), { b: of('notify', { by: ['bankx.ciso'], where: { to: ['bankx.ceo'] } }), ...within(60) }),
      { owner: roleOf('bankx.ciso') },
    )
    expect(repair(hop, 'told@78 end@200', 'minutes')).toEqual([
      {
        say: 'repair/do-by',
        with: { activity: 'notify', by: ['bankx.ciso'], byOneOf: [], to: ['bankx.ceo'], toOneOf: [], details: [], due: 8280 },
        cites: [],
      },
    ])
  })
  it('is one act before, for an order', () => {
    const order = rule('CO-15', asks('precedence', of('approve'), { b: of('act') }), { owner: roleOf(lead) })
    expect(repair(order, 'act@9')[0]).toMatchObject({ say: 'repair/do-before', with: { activity: 'approve', due: 9 } })
  })
  it('is one act less, for a ban', () => {
    expect(repair(rule('ID-29', asks('absence', of('leak')), { owner: roleOf(lead) }), 'leak@9')[0]).toMatchObject({
      say: 'repair/leave-out',
    })
  })
  it('is the other half, for what is owed together', () => {
    const both = rule('TP-07', asks('coExistence', of('one'), { b: of('two') }), { owner: roleOf(lead) })
    expect(repair(both, 'two@1')[0]).toMatchObject({ with: { activity: 'one' } })
    expect(repair(both, 'one@1')[0]).toMatchObject({ with: { activity: 'two' } })
  })
  it('is nothing where nothing was broken', () => expect(repair(duty('A'), 'told@0 a@1')).toEqual([undefined]))
  it('is said in sentences that exist', () => {
    for (const sentence of Object.values(scoringWords)) expect(sentence).not.toBe('')
  })
})
