import { describe, expect, it } from 'vitest'
import type { Rule } from '@/playbook/index.ts'
import { type RuleResult, readRuleFile, resultsOf, score, type Trace } from '@/scoring/index.ts'
import { labelsSeen } from '@/scoring/score/classes.ts'
import { ordersOver } from '@/scoring/score/orders.ts'
import { vectorFile } from './read-vector-file.ts'
import { asks, of, roleOf, rule, trace, within } from './small-trace.ts'

const lead = 'techa.tech_lead'
const ciso = 'bankx.ciso'
const revoke = rule(
  'CO-01',
  asks('response', of('account.compromised'), {
    b: of('token.revoke', { by: [lead, 'techa.cto'] }),
    same: ['account'],
    ...within(60),
  }),
  { owner: roleOf(lead), weight: 5 },
)
const approved = rule(
  'CO-23',
  asks('precedence', of('containment.approve', { by: [ciso] }), { b: of('change.act', { where: { emergency: false } }) }),
  { owner: 'actor', dimension: 'authority' },
)
const changed = rule(
  'CO-15',
  asks('precedence', of('change.approve', { by: ['techa.cio'] }), {
    b: of('change.act', { where: { emergency: false } }),
    same: ['change'],
  }),
  { owner: 'actor', dimension: 'authority' },
)
const answer = rule(
  'CO-22',
  asks('response', of('containment.recommend'), { b: of('containment.approve', { by: [ciso] }), ...within(30) }),
  { owner: roleOf(ciso) },
)

const staffed = [lead, ciso, 'bankx.ceo', 'techa.cio', 'techa.cto'].map(roleOf)
const result = (rules: readonly Rule[], evening: Trace, id: string): RuleResult => {
  const found = resultsOf({ rules, trace: evening }).find((one) => one.rule.id === id)
  if (found === undefined) throw new Error(`no rule ${id}`)
  return found
}
const outcomes = (rules: readonly Rule[], evening: Trace, id: string) =>
  result(rules, evening, id).activations.map(({ outcome }) => outcome)

describe('whoever had to wait', () => {
  const rules = [revoke, approved, answer]
  it('is blocked, not guilty, when the approval never came', () => {
    const evening = trace('account.compromised@0{account=x} containment.recommend@5/techa.tech_lead end@99', { staffed })
    const [test] = result(rules, evening, 'CO-01').activations
    expect(test).toMatchObject({ outcome: 'blocked', blocker: { kind: 'waiting', by: 'CO-23', role: ciso } })
    expect(outcomes(rules, evening, 'CO-22')).toEqual(['violated'])
    const { reach, team } = score({ rules, trace: evening })
    expect(reach).toMatchObject({ blocked: { 'CO-01': { by: 'CO-23' } }, blockedWeight: 5, value: 3 / 8 })
    expect(team.violated).toBe(1)
  })
  it('has the whole window from the approval on', () => {
    const evening = trace(
      'account.compromised@0{account=x} containment.approve@50/bankx.ciso token.revoke@110/techa.tech_lead{account=x;emergency=false}',
      { staffed },
    )
    const late = {
      ...evening,
      events: evening.events.map((event) =>
        event.activity === 'token.revoke' ? { ...event, labels: ['token.revoke', 'change.act'] } : event,
      ),
    }
    expect(result(rules, late, 'CO-01').activations[0]).toMatchObject({
      outcome: 'fulfilled',
      effectiveStart: 50,
      delta: 60,
      deadline: 110,
    })
    expect(result(rules, late, 'CO-01').tau).toBe(0.5)
  })
  it('is guilty when even that window was missed', () => {
    const evening = trace('account.compromised@0{account=x} containment.approve@30/bankx.ciso end@91', { staffed })
    expect(result(rules, evening, 'CO-01').activations[0]).toMatchObject({
      outcome: 'violated',
      effectiveStart: 30,
      deadline: 90,
    })
  })
  it('still has time when the approval came shortly before ENDEX', () => {
    expect(
      outcomes(rules, trace('account.compromised@0{account=x} containment.approve@50/bankx.ciso end@91', { staffed }), 'CO-01'),
    ).toEqual(['open'])
  })
  it('is timed from the approval when it did not wait long', () => {
    const evening = trace(
      'account.compromised@0{account=x} containment.approve@40/bankx.ciso token.revoke@50/techa.tech_lead{account=x;emergency=false}',
      { staffed },
    )
    const labelled = {
      ...evening,
      events: evening.events.map((event) => ({
        ...event,
        labels: event.activity === 'token.revoke' ? ['token.revoke', 'change.act'] : event.labels,
      })),
    }
    expect(result(rules, labelled, 'CO-01').activations[0]).toMatchObject({ outcome: 'fulfilled', effectiveStart: 40, delta: 10 })
  })
  it('is not excused by an approval that was there before', () => {
    expect(
      outcomes(rules, trace('containment.approve@0/bankx.ciso account.compromised@5{account=x} end@99', { staffed }), 'CO-01'),
    ).toEqual(['violated'])
  })
  it('is not excused by an approval for another account that came in time', () => {
    const line = 'account.compromised@0{account=x} change.approve@1/techa.cio{change=c1;account=y} end@99'
    expect(outcomes([revoke, changed], trace(line, { staffed }), 'CO-01')).toEqual(['blocked'])
    const own = 'account.compromised@0{account=x} change.approve@0/techa.cio{change=c1;account=x} end@99'
    expect(outcomes([revoke, changed], trace(own, { staffed }), 'CO-01')).toEqual(['violated'])
  })
  it('is never excused by its own omission', () => {
    const own = { ...approved, a: of('containment.approve', { by: [lead] }) }
    expect(outcomes([revoke, own], trace('account.compromised@0{account=x} end@99', { staffed }), 'CO-01')).toEqual(['violated'])
  })
  it('is not asked to act as an emergency, and loses nothing by doing so', () => {
    const evening = trace('account.compromised@0{account=x} token.revoke@9/techa.tech_lead{account=x;emergency=true} end@99', {
      staffed,
    })
    expect(outcomes(rules, evening, 'CO-01')).toEqual(['fulfilled'])
  })
})

describe('whoever was never told', () => {
  const hop = rule(
    'ID-14',
    asks('response', of('notify', { where: { to: [ciso] } }), {
      b: of('notify', { by: [ciso], where: { to: ['bankx.ceo'] } }),
      ...within(60),
    }),
    { owner: roleOf(ciso), weight: 5 },
  )
  const before = rule(
    'ID-13',
    asks('response', of('anomaly.confirm'), { b: of('notify', { by: ['techa.cio'], where: { to: [ciso] } }), ...within(60) }),
    { owner: roleOf('techa.cio') },
  )
  const duty = rule(
    'ID-18',
    asks('response', of('duty.open', { where: { role: 'bankx.ceo', phase: 'ID' } }), {
      b: of('approve', { by: ['bankx.ceo'] }),
      ...within(120),
    }),
    { owner: roleOf('bankx.ceo') },
  )
  const rules = [before, hop, duty]
  const blockedBy = (line: string, rest: Partial<Trace> = {}) =>
    result(rules, trace(line, { staffed, ...rest }), 'ID-18').activations[0]?.blocker?.by

  it('is blocked by whoever should have told', () => {
    expect(blockedBy('notify@0/techa.cio{to=bankx.ciso} end@99')).toBe('ID-14')
  })
  it('is blocked by the first break of the chain when the hop itself never began', () => {
    expect(blockedBy('anomaly.confirm@0 end@99')).toBe('ID-13')
  })
  it('is blocked by nobody in particular when no rule was broken on the way', () => {
    expect(blockedBy('end@99')).toBe('untold:bankx.ceo')
  })
  it('is not blocked while play goes on', () => {
    expect(blockedBy('anomaly.confirm@0 end@99', { complete: false })).toBeUndefined()
  })
  it('is not blocked in a phase nobody entered', () => {
    expect(blockedBy('phase.enter@0{phase=CO} anomaly.confirm@0 end@99')).toBeUndefined()
    expect(blockedBy('phase.enter@0{phase=ID} anomaly.confirm@0 end@99')).toBe('ID-13')
  })
  it('is not blocked, and not judged, when nobody plays it', () => {
    const evening = trace('anomaly.confirm@0 end@99', { staffed: staffed.filter((role) => role !== 'bankx.ceo') })
    expect(result(rules, evening, 'ID-18')).toMatchObject({ vacuous: true, blocked: 0, s: null })
  })
  it('loses nothing, and neither gains', () => {
    const { roles } = score({ rules, trace: trace('notify@0/techa.cio{to=bankx.ciso} end@99', { staffed }) })
    expect(roles[roleOf('bankx.ceo')]).toMatchObject({ score: null, n: 0, violated: 0, reach: 0 })
  })
})

describe('who answers for a test', () => {
  const told = rule(
    'ID-13',
    asks('response', of('notify', { where: { to: ['techa.cto', 'techa.cio'] } }), { b: of('report'), ...within(60) }),
    { owner: ['techa.cto', 'techa.cio'].map(roleOf) },
  )
  const charged = (line: string, rest: Partial<Trace> = {}) =>
    result([told], trace(line, { staffed, ...rest }), 'ID-13').activations.map(({ roles }) => roles)

  it('is whichever of two owners was told', () => {
    expect(charged('notify@0{to=techa.cio} end@99')).toEqual([['techa.cio']])
  })
  it('is the one who acted, when both were told', () => {
    expect(charged('notify@0{to=techa.cio+techa.cto} report@9/techa.cto')).toEqual([['techa.cto']])
  })
  it('is both, when both were told and neither acted', () => {
    expect(charged('notify@0{to=techa.cio+techa.cto} end@99')).toEqual([['techa.cto', 'techa.cio']])
  })
  it('is nobody, when the one who was told is not at the table', () => {
    expect(charged('notify@0{to=techa.cio} end@99', { staffed: [roleOf('techa.cto')] })).toEqual([])
  })
  it('is whoever did the activating act, where the rule says actor', () => {
    const tracked = rule('ID-17', asks('response', of('finding'), { b: of('record'), same: ['finding'], ...within(30) }), {
      owner: 'actor',
    })
    const evening = trace('finding@0/techa.cto{finding=f} finding@1/techa.tech_lead{finding=g} finding@2{finding=h} end@99')
    expect(result([tracked], evening, 'ID-17').activations.map(({ role }) => role)).toEqual(['techa.cto', 'techa.tech_lead'])
  })
  it('is the invited one, not the host', () => {
    const invited = rule('PE-02', asks('response', of('invite'), { b: of('attend'), same: ['role'], ...within(30) }), {
      owner: 'actor',
    })
    const evening = trace('invite@0/exercise.lead{role=bankx.ceo} end@99', { staffed })
    expect(result([invited], evening, 'PE-02').activations.map(({ role }) => role)).toEqual(['bankx.ceo'])
  })
  it('is everybody, when nobody broke a ban', () => {
    const ban = rule('CO-08', asks('absence', of('leak')), { owner: 'actor', dimension: 'restraint' })
    expect(result([ban], trace('end@9', { staffed }), 'CO-08')).toMatchObject({ F: 1, s: 1 })
  })
})

describe('an evaluator', () => {
  it('takes a justified deviation out of the score', () => {
    const evening = trace('token.revoke@9/techa.tech_lead{emergency=false}', { staffed })
    const acted = { ...approved, b: of('token.revoke') }
    const justified = [{ rule: acted.id, seq: 0, reason: 'the CISO had said so on the phone' }]
    expect(score({ rules: [acted], trace: evening }).team).toMatchObject({ violated: 1, n: 1 })
    expect(score({ rules: [acted], trace: evening, justified }).team).toMatchObject({ violated: 0, n: 0, score: null })
  })
})

describe('the catalogue of 130', () => {
  it('lets duties wait for others exactly where it says', () => {
    const { thing } = readRuleFile(vectorFile('playbook-rules.json'), 'playbook-rules.json')
    const rules = thing?.rules ?? []
    const labelsOf = labelsSeen(trace(''))
    const pairs = rules.flatMap((duty) => {
      const owners = duty.owner === 'actor' ? [] : [duty.owner].flat()
      return duty.owner === 'actor' ? [] : ordersOver(duty, owners, rules, labelsOf).map(({ id }) => `${duty.id} ${id}`)
    })
    // The playbook's own table also has "ID-14 ID-15"; but what the CISO tells the CEO never goes from TechA to BankX.
    expect(pairs).toEqual(
      (
        'ID-13 ID-15, ID-14 ID-16, ID-18 ID-20, CO-01 CO-15, CO-01 CO-19, CO-01 CO-23, CO-02 CO-15, CO-02 CO-23, CO-03 CO-15, ' +
        'CO-03 CO-23, CO-04 CO-13, CO-04 CO-15, CO-04 CO-23, CO-05 CO-15, CO-05 CO-23, CO-06 CO-15, CO-06 CO-23, ER-03 CO-15, ' +
        'ER-03 CO-23, ER-06 CO-15, ER-06 CO-23, ER-18 ER-11, ER-30 ER-16, ER-30 ER-17, ER-32 ID-31, TP-01 ID-15, TP-02 CO-15, ' +
        'TP-02 CO-23'
      ).split(', '),
    )
  })
})

describe('what the story does in the name of a role', () => {
  const keeps = rule('ID-29', asks('absence', of('disclose', { by: [lead] }), { n: 1 }), {
    owner: roleOf(lead),
    dimension: 'restraint',
  })
  const inquires = rule(
    'ER-32',
    asks('response', of('disclose', { by: [lead] }), { b: of('inquiry.open', { by: [ciso] }), ...within(60) }),
    {
      owner: roleOf(ciso),
    },
  )
  const attends = rule(
    'CO-34',
    asks('response', of('interview.request', { by: [ciso] }), { b: of('interview.attend'), ...within(60) }),
    {
      owner: roleOf(lead),
    },
  )
  const scripted = (line: string): Trace => {
    const evening = trace(line, { staffed })
    return { ...evening, events: evening.events.map((event, n) => (n === 0 ? { ...event, scripted: true } : event)) }
  }
  it('is held against nobody who plays that role', () => {
    const line = 'disclose@5/techa.tech_lead end@99'
    expect(score({ rules: [keeps], trace: trace(line, { staffed }) }).team.violated).toBe(1)
    expect(score({ rules: [keeps], trace: scripted(line) }).team.violated).toBe(0)
  })
  it('still calls on everybody else', () => {
    const { team } = score({ rules: [inquires], trace: scripted('disclose@5/techa.tech_lead end@99') })
    expect(team.violated).toBe(1)
    expect(outcomes([attends], scripted('interview.request@5/bankx.ciso interview.attend@20/techa.tech_lead'), 'CO-34')).toEqual([
      'fulfilled',
    ])
  })
})
