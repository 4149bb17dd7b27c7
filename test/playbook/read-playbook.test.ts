import { describe, expect, it } from 'vitest'
import type { Duration } from '@/kernel/index.ts'
import { type Playbook, readPlaybook, templateKinds, withParameters } from '@/playbook/index.ts'
import { goodPlaybook } from '../scenario/sample.ts'

function read(text: string): Playbook {
  const { thing, diagnostics } = readPlaybook(text, 'playbook.yaml')
  expect(diagnostics).toEqual([])
  if (thing === undefined) throw new Error('This playbook was expected to be good.')
  return thing
}

const playbook = read(goodPlaybook)
const withLine = (before: string, line: string) => goodPlaybook.replace(before, `${line}\n${before}`)
const codesOf = (text: string) => readPlaybook(text, 'playbook.yaml').diagnostics.map(({ code }) => code)

describe('a playbook that was read', () => {
  it('has every part in the form that everybody works with', () => {
    expect(playbook.roles).toMatchObject({
      'vendor.lead': { id: 'vendor.lead', organisation: 'vendor', title: 'Tech Lead', inPlaybook: true },
      'bank.legal': { inPlaybook: false },
    })
    expect(playbook.chain).toEqual([['vendor.lead'], ['vendor.chief'], ['bank.ciso']])
    expect(playbook.activities).toMatchObject({
      'token.revoke': {
        does: ['vendor.lead', 'vendor.chief'],
        takes: 600,
        carries: { token: { from: 'target' }, reach: { from: 'choice', of: ['one', 'all'] } },
        needs: ['plan.approve'],
        grants: false,
        reaches: [],
      },
      'log.query': { takes: 300, phase: 'ALL', classes: [], carries: {} },
    })
    expect(playbook.clocks).toMatchObject({ 'law-24h': { limit: 86_400, met: { where: { to: 'bank.legal' } } } })
  })

  it('has clocks of hours unless it says otherwise, of business days, and without a limit', () => {
    const limits = (written: string) => read(goodPlaybook.replace('limit: 24h', written)).clocks['law-24h']
    expect(limits('limit: 24h')).toMatchObject({ limit: 86_400, counts: 'hours' })
    expect(limits('limit: 4d, counts: business-days')).toMatchObject({ limit: 4 * 86_400, counts: 'business-days' })
    expect(limits('limit: none')).toMatchObject({ limit: 'none', counts: 'hours' })
  })

  it.each([
    ['limit: none, counts: business-days', 'Business days are counted up to a limit.'],
    ['limit: 36h, counts: business-days', 'Business days are whole days.'],
    ['limit: 0s', 'A clock of no length is missed before it starts.'],
    ['limit: soon', '"soon" is not a duration.'],
  ])('does not take a clock with %s', (written, message) => {
    const { diagnostics } = readPlaybook(goodPlaybook.replace('limit: 24h', written), 'playbook.yaml')
    expect(diagnostics).toMatchObject([{ message }])
  })

  it('has windows in seconds, and remembers by which name they were given', () => {
    expect(playbook.rules[0]).toMatchObject({ window: { least: 0, most: 3600 }, windowParameter: 'duty', source: ['P:1'] })
    const [plain] = read(goodPlaybook.replace('within: duty', 'within: 45m')).rules
    expect(plain).toMatchObject({ window: { least: 0, most: 2700 } })
    expect(plain).not.toHaveProperty('windowParameter')
    const [both] = read(goodPlaybook.replace('within: duty', 'between: [5m, duty]')).rules
    expect(both).toMatchObject({ window: { least: 300, most: 3600 }, windowParameter: 'duty' })
  })

  it('carries what is written as a plain value always, and what is written as a list by choice', () => {
    const text = goodPlaybook.replace('reach: [one, all] }', 'reach: { always: one }, done: true, kind: target.kind, by: seat }')
    expect(read(text).activities).toMatchObject({
      'token.revoke': {
        carries: {
          reach: { from: 'always', value: 'one' },
          done: { from: 'always', value: true },
          kind: { from: 'property', property: 'kind' },
          by: { from: 'seat' },
        },
      },
    })
  })

  it('cannot be changed by anybody, however deep they reach', () => {
    const reach = (value: unknown): void => {
      if (value === null || typeof value !== 'object') return
      expect(Object.isFrozen(value)).toBe(true)
      for (const member of Object.values(value)) reach(member)
    }
    reach(playbook)
    reach(withParameters(playbook, { duty: 60 as Duration }))
  })

  it('is not given out when there is one error in it, and is when there are only warnings', () => {
    expect(readPlaybook(goodPlaybook.replace('weight: 5', 'weight: 6'), 'p').thing).toBeUndefined()
    expect(readPlaybook(goodPlaybook.replace('within: duty', 'within: dutie'), 'p').thing).toBeUndefined()
    expect(readPlaybook(goodPlaybook.replace('within: duty', 'within: 5m'), 'p').thing).toBeDefined()
  })
})

describe('other windows than the playbook has', () => {
  it('move the rules that name them, and no other', () => {
    const text = `${goodPlaybook.replace(/^clocks:/m, secondRule)}`
    const changed = withParameters(read(text), { duty: 120 as Duration, nothing: 5 as Duration })
    expect(changed.rules.map(({ window: span }) => span)).toEqual([
      { least: 0, most: 120 },
      { least: 0, most: 2400 },
    ])
    expect(changed.parameters).toEqual({ duty: 120, hop: 1800 })
  })

  it('leave the playbook itself as it was', () => {
    withParameters(playbook, { duty: 1 as Duration })
    expect(playbook.rules[0]?.window).toEqual({ least: 0, most: 3600 })
    expect(withParameters(playbook, {})).toBe(playbook)
  })
})

const secondRule = `  - id: R-02
    source: P:2
    owner: actor
    template: response
    a: { activity: token.stolen }
    b: { activity: notify, where: { to: bank.ciso } }
    within: 40m
    modality: should
    weight: 2
    capability: CONTAIN
    dimension: do
    because: They must know.
    if_broken: They did not know.
clocks:`

describe('what a rule may ask', () => {
  it('are twenty-six templates', () => {
    expect(new Set(templateKinds).size).toBe(26)
  })

  it.each([
    ['a second predicate where the template has none', 'template: init', ['needless-key', 'needless-key', 'needless-key']],
    ['no count where the template counts', 'template: absence', ['missing-key', 'needless-key', 'needless-key', 'needless-key']],
  ])('is never %s', (_what, template, found) => {
    expect(codesOf(goodPlaybook.replace('template: response', template))).toEqual(found)
  })

  it.each([
    [
      'a key of a class that one of its members lacks',
      'classes: done',
      'b: { activity: done, where: { level: high } }',
      'key-not-carried',
    ],
    ['a value that nobody can choose', '', 'b: { activity: token.revoke, where: { reach: many } }', 'unknown-value'],
    ['a key that a built-in activity never has', '', 'b: { activity: notify, where: { level: high } }', 'key-not-carried'],
    ['an addressee nobody knows', '', 'b: { activity: notify, where: { to: [bank.ciso, bank.boss] } }', 'unknown-role'],
    ['a duty that only the world could do', '', 'b: { activity: token.stolen }', 'unfulfillable-duty'],
    ['a duty for people of the wrong house', '', 'b: { activity: token.revoke, by: bank.ciso }', 'unfulfillable-duty'],
  ])('is never %s', (_what, added, predicate, code) => {
    const text = goodPlaybook.replace(/b: \{ activity: token\.revoke.*\}\n {4}same: \[token\]/, predicate)
    expect(codesOf(text.replace('    phase: CO\n', `    phase: CO\n    ${added}\n`))).toContain(code)
  })

  it('may be what asking and refusing are called, whatever the request was about', () => {
    const text = goodPlaybook
      .replace('grants: true }', 'grants: true, asked_as: plan.request, refused_as: plan.refuse }')
      .replace('a: { activity: token.stolen }\n    b:', 'a: { activity: plan.request, where: { token: rt_1 } }\n    b:')
    expect(codesOf(text.replace('same: [token]', 'same: [reach]'))).toEqual([])
  })
})

describe('a key that is not there', () => {
  it('is named together with the thing that lacks it', () => {
    const [problem] = readPlaybook(goodPlaybook.replace(', mark: circle', ''), 'playbook.yaml').diagnostics
    expect(problem).toMatchObject({
      code: 'missing-key',
      message: 'The key "mark" is missing here.',
      at: { line: 7, column: 3, length: 6 },
    })
  })

  it('is not asked for where there is a usual value', () => {
    expect(playbook.atOnce).toBe(2)
    expect(read(withLine('activities:', 'at_once: 3')).atOnce).toBe(3)
  })
})
