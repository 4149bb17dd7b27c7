import { describe, expect, it } from 'vitest'
import { readPlaybook } from '@/playbook/index.ts'
import { conditionNamesOf, readScenario, type Scenario } from '@/scenario/index.ts'
import { goodPlaybook, goodScenario } from './sample.ts'

const { thing: playbook } = readPlaybook(goodPlaybook, 'playbook.yaml')

function read(text: string): Scenario {
  const { thing, diagnostics } = readScenario(text, 'scenario.yaml', playbook)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  if (thing === undefined) throw new Error('This scenario was expected to be good.')
  return thing
}

const scenario = read(goodScenario)
const changed = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.reduce((text, [before, after]) => {
    expect(text).toContain(before)
    return text.replace(before, after)
  }, goodScenario)
const codesOf = (text: string) => readScenario(text, 'scenario.yaml', playbook).diagnostics.map(({ code }) => code)

describe('a scenario that was read', () => {
  it('has times and lengths in seconds, and the id of its playbook', () => {
    expect(scenario).toMatchObject({
      playbook: 'two-houses',
      length: { story: 3600, table: 900 },
      pace: { busy: 4, idle: 'jump' },
      levels: { hard: { title: 'Hard', parameters: { duty: 2700 }, contingency: false } },
      milestones: [{ id: 'T1', activity: 'token.revoke', due: 1800 }],
      reference: [{ at: 1200, seat: 'vendor.lead', do: 'token.revoke', target: 'rt_1', with: {} }],
    })
  })

  it('knows a level that lets contingencies loose', () => {
    const text = changed([
      '{ hard: { duty: 45m } }',
      '{ wild: { title: { en: Wild, de: Wild }, injects: +contingency, hop: 20m } }',
    ])
    expect(read(text).levels).toEqual({
      wild: { title: { en: 'Wild', de: 'Wild' }, parameters: { hop: 1200 }, world: {}, contingency: true },
    })
  })

  it('knows how many bots a level makes slow or unreachable', () => {
    const text = changed(['{ hard: { duty: 45m } }', '{ hard: { slow: 2, unreachable: 1 } }'])
    expect(read(text).levels).toEqual({
      hard: { title: 'Hard', parameters: {}, world: {}, contingency: false, slow: 2, unreachable: 1 },
    })
    expect(codesOf(changed(['{ hard: { duty: 45m } }', '{ hard: { slow: -1 } }']))).toEqual(['out-of-range'])
    expect(codesOf(changed(['{ hard: { duty: 45m } }', '{ hard: { slow: some } }']))).toEqual(['wrong-type'])
  })

  it('has a reference list for every role, with addressees and findings that exist', () => {
    const entry = (seat: string, does: string, data: string) =>
      codesOf(changed(['reference:\n', `reference:\n  - { at: T+00:30, seat: ${seat}, do: ${does}, with: ${data} }\n`]))
    expect(entry('vendor.lead', 'notify', '{ to: [bank.ciso] }')).toEqual([])
    expect(entry('vendor.lead', 'notify', '{ to: bank.cisso }')).toEqual(['unknown-role'])
    expect(entry('vendor.laed', 'notify', '{ to: bank.ciso }')).toEqual(['unknown-seat'])
    expect(entry('vendor.lead', 'tracker.record', '{ finding: log.query }')).toEqual([])
    expect(entry('vendor.lead', 'tracker.record', '{ finding: log.qery }')).toEqual(['unknown-activity'])
  })

  it('has facts of five types, each with a title to be shown', () => {
    expect(scenario.facts).toMatchObject({
      records: { type: 'count', start: 10, least: 0, most: 100, title: 'Records', seenBy: [] },
      door: { type: 'state', start: 'open', of: ['open', 'shut'], seenBy: ['vendor'] },
      stolen: { type: 'set', start: ['rt_1'], of: 'token' },
      quiet_since: { type: 'time', start: -1, title: 'Quiet since' },
      board_told: { type: 'flag', start: false },
    })
  })

  it('has things with whatever properties they were given', () => {
    expect(scenario.things).toMatchObject({
      rt_1: { id: 'rt_1', kind: 'token', knownTo: ['vendor'], properties: { system: 'gateway' } },
      job: { kind: 'account', knownTo: [], properties: {} },
    })
  })

  it('has effects one by one, with the words that stand for the act', () => {
    const text = changed([
      'token.revoke: { do: { stolen: { remove: target }, quiet_since: { compute: T + 60 } } }',
      `token.revoke:
    - do:
        - { stolen: { remove: [target, rt_1] }, quiet_since: T+00:10, records: { add: -3 } }
        - { quiet_since: none, records: 5, door: { become: shut } }
    - { target: rt_1, with: { reach: all }, on: start, when: target == "rt_1", do: { stolen: { put: target.system } } }`,
    ])
    const [first, second] = read(text).consequences
    expect(first?.do).toEqual([
      { fact: 'stolen', kind: 'remove', value: { of: 'target' } },
      { fact: 'stolen', kind: 'remove', value: { literal: 'rt_1' } },
      { fact: 'quiet_since', kind: 'become', value: { literal: 600 } },
      { fact: 'records', kind: 'add', least: -3, most: -3 },
      { fact: 'quiet_since', kind: 'become', value: { literal: -1 } },
      { fact: 'records', kind: 'become', value: { literal: 5 } },
      { fact: 'door', kind: 'become', value: { literal: 'shut' } },
    ])
    expect(second).toMatchObject({
      activity: 'token.revoke',
      target: 'rt_1',
      with: { reach: 'all' },
      on: 'start',
      when: 'target == "rt_1"',
      do: [{ kind: 'put', value: { of: 'target', property: 'system' } }],
    })
  })

  it('has processes that know when to begin and how to go on', () => {
    const only = (times: string) => read(changed(['    every: 1m\n', `    ${times}\n`])).processes[0]
    expect(only('every: 1m')).toMatchObject({ every: 60, after: 60, repeats: true })
    expect(only('after: 45m')).toMatchObject({ every: 2700, after: 2700 })
    expect(only('every: 1m\n    after: 0s')).toMatchObject({ every: 60, after: 0 })
  })

  it('has injects in order, numbered for the facilitator', () => {
    expect(scenario.injects.map(({ msel, id }) => `${msel} ${id}`)).toEqual(['I-01 alert', 'I-02 question', 'I-03 second-alert'])
    expect(scenario.injects[0]).toMatchObject({ at: 60, informs: true, replyWithin: 1200, to: ['vendor.lead'], chance: 1 })
    expect(scenario.injects[2]).toMatchObject({ after: { inject: 'alert', delay: 3000 }, informs: false })
  })

  it('is the same to the letter for the same text, and frozen', () => {
    expect(JSON.stringify(read(goodScenario))).toBe(JSON.stringify(scenario))
    const reach = (value: unknown): void => {
      if (value === null || typeof value !== 'object') return
      expect(Object.isFrozen(value)).toBe(true)
      for (const member of Object.values(value)) reach(member)
    }
    reach(scenario)
  })

  it('gives conditions the same names every time, so that they are compiled once', () => {
    if (playbook === undefined) throw new Error('The good playbook is missing.')
    expect(conditionNamesOf(scenario, playbook)).toBe(conditionNamesOf(scenario, playbook))
    expect(conditionNamesOf(scenario, playbook).act.target).toBe(true)
    expect(conditionNamesOf(scenario, playbook).story.facts['stolen']).toEqual({ type: 'set', of: ['rt_1'] })
  })
})

describe('what an effect may not do', () => {
  it.each([
    ['add to a state', 'door: { add: 1 }', 'wrong-effect'],
    ['put into a count', 'records: { put: rt_1 }', 'wrong-effect'],
    ['become two things at once', 'records: { add: 1, become: 2 }', 'wrong-effect'],
    ['make a count a broken number', 'records: 1.5', 'wrong-effect'],
    ['make a count larger than it can be', 'records: 101', 'out-of-range'],
    ['put a thing of another kind', 'stolen: { put: job }', 'unknown-value'],
    ['compute a text', 'records: { compute: door }', 'condition-type'],
    ['speak of a property nothing has', 'stolen: { put: target.owner }', 'unknown-value'],
    ['speak of a key the act does not carry', 'door: { become: with.door }', 'key-not-carried'],
  ])('is to %s', (_what, effect, code) => {
    expect(codesOf(changed(['stolen: { remove: target }', effect]))).toContain(code)
  })

  it('is to speak of a target where there is no act', () => {
    expect(codesOf(changed(['records: { add: [1, 3] }', 'stolen: { remove: target }']))).toContain('wrong-effect')
  })
})

describe('a condition in a story', () => {
  it('knows the target only where there is an act', () => {
    expect(codesOf(changed(['door == "open"', 'target == "rt_1"']))).toContain('unknown-name')
    expect(
      codesOf(
        changed(
          ['remove: target }, ', 'remove: target }, '],
          ['token.revoke: { do', 'token.revoke: { unless: snapshotted(target), do'],
        ),
      ),
    ).toEqual([])
  })

  it('that waits for work nobody does, and the world never brings, is seen through', () => {
    expect(codesOf(changed(['door == "open"', 'done("token.stolen")']))).toEqual(['never-true'])
    const brought = changed(
      ['door == "open"', 'done("token.stolen")'],
      ['    informs: incident\n', '    informs: incident\n    emits: [{ activity: token.stolen, data: { token: rt_1 } }]\n'],
    )
    expect(codesOf(brought)).toEqual([])
  })

  it('may be written without quotes when it is just true', () => {
    expect(read(changed(['while: size(stolen) > 0 && door == "open"', 'while: true'])).processes[0]?.while).toBe('true')
  })
})

describe('news that cannot arrive', () => {
  it('takes what waits for it along', () => {
    expect(codesOf(changed(['    from: SIEM\n', '    from: SIEM\n    chance: 0\n']))).toEqual([
      'never-delivered',
      'never-delivered',
    ])
  })

  it('is found behind a condition that waits for it', () => {
    const text = changed(
      ['    at: T+00:15\n', '    at: T+02:00\n'],
      ['    after: { inject: alert, delay: 50m }\n', '    when: answered("question") && door == "open"\n'],
    )
    expect(codesOf(text)).toEqual(expect.arrayContaining(['never-delivered', 'never-delivered']))
  })

  it('is what is kept away by something that always holds', () => {
    expect(codesOf(changed(['unless: done("token.revoke", "rt_1") ||', 'unless: true ||']))).toEqual(['never-delivered'])
  })
})
