import { describe, expect, it } from 'vitest'
import type { Constraint } from '@/playbook/index.ts'
import { judgeConstraint, type Trace } from '@/scoring/index.ts'
import { asks, of, trace, within } from './small-trace.ts'

/** Verdict, and the tests as letters: Fulfilled, Violated, Open. */
const judged = (rule: Constraint, evening: Trace): string => {
  const { verdict, tests } = judgeConstraint(rule, evening)
  return [verdict, ...tests.map(({ outcome }) => outcome[0]?.toUpperCase())].join(' ')
}

/** A title, an evening in one line, how it comes out, and how it is read when that is not at its end. */
type Row = readonly [string, string, string, Partial<Trace>?]

function comesOut(rule: Constraint, rows: readonly Row[]): void {
  for (const [title, line, expected, rest] of rows) it(title, () => expect(judged(rule, trace(line, rest))).toBe(expected))
}

describe('a duty to answer within the hour (response)', () => {
  const rule = asks('response', of('told'), { b: of('revoke', { by: ['techa.tech_lead'] }), same: ['account'], ...within(60) })
  const live = { complete: false }
  const rows: readonly Row[] = [
    ['is vacuous when nobody was told', 'revoke@5/techa.tech_lead{account=x}', 'vacuous'],
    ['is fulfilled on the last minute', 'told@0{account=x} revoke@60/techa.tech_lead{account=x}', 'satisfied F'],
    ['is violated one minute later', 'told@0{account=x} revoke@61/techa.tech_lead{account=x}', 'violated V'],
    ['is not answered by another role', 'told@0{account=x} revoke@5/techa.cto{account=x} end@99', 'violated V'],
    ['is not answered by what was done before', 'revoke@0/techa.tech_lead{account=x} told@0{account=x} end@99', 'violated V'],
    ['is not answered by another account', 'told@0{account=x} revoke@5/techa.tech_lead{account=y} end@99', 'violated V'],
    [
      'is answered by one sweep over both accounts',
      'told@0{account=x} told@1{account=y} revoke@5/techa.tech_lead{account=x+y}',
      'satisfied F F',
    ],
    ['is not answered when nobody said which account', 'told@0{account=x} revoke@5/techa.tech_lead end@99', 'violated V'],
    ['stays open while the clock is running', 'told@0{account=x} end@59', 'open O', live],
    ['is lost the moment no later minute is in time', 'told@0{account=x} end@60', 'violated V', live],
    ['stays open when ENDEX cuts the hour short', 'told@0{account=x} end@59', 'open O'],
    ['is violated at ENDEX when the hour is just over', 'told@0{account=x} end@60', 'violated V'],
    ['is decided at ENDEX where nothing is cut short', 'told@0{account=x} end@59', 'violated V', { censorAtEnd: false }],
  ]
  comesOut(rule, rows)
})

describe('an approval before the act (precedence)', () => {
  const rule = asks('precedence', of('approve', { by: ['bankx.ciso'] }), { b: of('revoke') })
  const rows: readonly Row[] = [
    ['is vacuous when nothing was done', 'approve@0/bankx.ciso', 'vacuous'],
    ['is kept when the approval came first', 'approve@0/bankx.ciso revoke@9', 'satisfied F'],
    ['is broken by acting first, at once and for good', 'revoke@3 approve@4/bankx.ciso', 'violated V', { complete: false }],
    ['counts lines at the same minute in their order', 'revoke@3 approve@3/bankx.ciso revoke@3', 'violated V F'],
    ['is not kept by somebody else approving', 'approve@0/techa.cto revoke@9', 'violated V'],
  ]
  comesOut(rule, rows)
})

describe('a ban (absence)', () => {
  const rule = asks('absence', of('disclose', { where: { authorised: false } }), { n: 1 })
  const rows: readonly Row[] = [
    ['is kept by an empty evening', '', 'satisfied F'],
    ['is kept by what was authorised', 'disclose@3/techa.employee_y{authorised=true}', 'satisfied F'],
    ['is broken each time', 'disclose@3{authorised=false} disclose@4{authorised=false}', 'violated V V'],
    ['can still be broken while play goes on', 'end@4', 'open O', { complete: false }],
    ['is not broken by what does not say', 'disclose@3', 'satisfied F'],
  ]
  comesOut(rule, rows)
})

describe('an embargo of an hour (notResponse)', () => {
  const rule = asks('notResponse', of('restrict'), { b: of('send'), ...within(60) })
  const rows: readonly Row[] = [
    ['is broken inside the hour', 'restrict@0 send@60', 'violated V'],
    ['is kept one minute later', 'restrict@0 send@61', 'satisfied F'],
    ['is open as long as it runs', 'restrict@0 end@59', 'open O', { complete: false }],
    ['is over when it is over', 'restrict@0 end@60', 'satisfied F', { complete: false }],
  ]
  comesOut(rule, rows)
})

describe('the first report (init) on reports only', () => {
  const rule = asks('init', of('report', { by: ['techa.tech_lead'] }), { on: [of('report').activity] })
  const rows: readonly Row[] = [
    ['is not disturbed by bystanders', 'notify@0/techa.cio report@5/techa.tech_lead', 'satisfied F'],
    ['is broken by somebody else reporting first', 'report@1/techa.cto report@5/techa.tech_lead', 'violated V'],
    ['waits for a report while play goes on', 'notify@0/techa.cio', 'open O', { complete: false }],
  ]
  comesOut(rule, rows)
})

describe('two halves that are owed together', () => {
  const confirmed = asks('succession', of('confirm'), { b: of('authorise') })
  const signed = asks('coExistence', of('sign', { by: ['techa.cio'] }), { b: of('sign', { by: ['bankx.ciso'] }) })
  it('count every event of either half once', () => {
    expect(judged(confirmed, trace('confirm@0 authorise@1 authorise@2'))).toBe('satisfied F F F')
    expect(judged(confirmed, trace('authorise@0 confirm@1'))).toBe('violated V V')
    expect(judged(signed, trace('sign@0/techa.cio sign@9/bankx.ciso'))).toBe('satisfied F F')
    expect(judged(signed, trace('sign@0/techa.cio'))).toBe('violated V')
  })
  it('count an event that is both as one, by its worse half', () => {
    expect(judged(asks('succession', of('a'), { b: of('a') }), trace('a@0 a@1 a@2'))).toBe('violated V F V')
  })
})

describe('one approval for one statement (alternatePrecedence)', () => {
  const rule = asks('alternatePrecedence', of('clear'), { b: of('release') })
  it('does not cover a second one', () => {
    expect(judged(rule, trace('clear@0 release@1 release@2'))).toBe('violated F V')
    expect(judged(rule, trace('clear@0 release@1 clear@2 release@3'))).toBe('satisfied F F')
  })
})

describe('an answer before the question comes again (alternateResponse)', () => {
  const rule = asks('alternateResponse', of('inject', { where: { sev: 'high' } }), { b: of('brief') })
  it('is not owed anew by a question of another sort', () => {
    expect(judged(rule, trace('inject@0{sev=high} inject@1{sev=low} brief@2'))).toBe('satisfied F')
  })
  it('is lost when the same question comes first', () => {
    expect(judged(rule, trace('inject@0{sev=high} inject@1{sev=high} brief@2'))).toBe('violated V F')
  })
  it('may be the next question itself', () => {
    expect(judged(asks('alternateResponse', of('call'), { b: of('call') }), trace('call@0 call@1'))).toBe('violated F V')
  })
})
