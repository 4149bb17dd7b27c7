import { describe, expect, it } from 'vitest'
import {
  builtInActivities,
  type ConditionNames,
  type ConditionWorld,
  compileCondition,
  compileNumber,
  evaluateCondition,
  evaluateNumber,
  outlookOfCondition,
  requiredBy,
} from '@/reading/index.ts'

const names: ConditionNames = {
  facts: {
    records: { type: 'count', least: 0, most: 5000 },
    door: { type: 'state', of: ['open', 'shut'] },
    stolen: { type: 'set', of: ['rt_1', 'rt_2'] },
    tail_until: { type: 'time' },
    warned: { type: 'flag' },
  },
  activities: [...builtInActivities, 'token.revoke', 'change.act'],
  roles: ['vendor.lead', 'bank.ciso'],
  phases: ['ID', 'CO'],
  clocks: ['law-24h'],
  things: ['rt_1', 'rt_2'],
  injects: { alert: ['look', 'act'], mail: [] },
  target: false,
  ends: 3600,
}

/** A quiet night at 00:10: 64 records read, the door open, one token stolen, nothing done. */
const night: ConditionWorld = {
  now: 600,
  phase: 'ID',
  target: '',
  fact: (id) => ({ records: 64, door: 'open', stolen: ['rt_1'], tail_until: -1, warned: false })[id] ?? 0,
  done: () => false,
  by: () => false,
  told: () => false,
  since: () => -1,
  staffed: () => true,
  bot: (role) => role === 'bank.ciso',
  clock: () => 'running',
  delivered: (inject) => inject === 'alert',
  answered: () => false,
  snapshotted: () => false,
}

describe('a condition', () => {
  it.each([
    ['records == 64', true],
    ['records + 1 == 65 && 2 * records > 100', true],
    ['records % 10 == 4 && records / 2 == 32', true],
    ['records in [64, 65]', true],
    ['"rt_1" in stolen && size(stolen) == 1', true],
    ['size(stolen) * 14 < records', true],
    ['stolen.exists(t, t.startsWith("rt_"))', true],
    ['door == "open" && !warned', true],
    ['T >= time("T+00:10") && T < time("T+00:10:01")', true],
    ['T <= tail_until', false],
    ['tail_until == -1', true],
    ['since("token.revoke") == -1.0', true],
    ['phase == "ID" && clock("law-24h") == "running"', true],
    ['delivered("alert") && !answered("alert", "look")', true],
    ['bot("bank.ciso") && staffed("vendor.lead")', true],
    ['records > 60 ? warned : true', false],
  ])('holds or does not, as one reads it: %s', (source, holds) => {
    expect(evaluateCondition(source, names, night)).toEqual({ ok: true, value: holds })
  })

  it('asks the world again each time, and only when it is evaluated', () => {
    const compiled = compileCondition('records > 100', names)
    if (!compiled.ok) throw new Error('It should compile.')
    expect(compiled.condition.evaluate(night)).toEqual({ ok: true, value: false })
    expect(compiled.condition.evaluate({ ...night, fact: () => 101 })).toEqual({ ok: true, value: true })
    expect(compiled.condition.evaluate(night)).toEqual({ ok: true, value: false })
  })

  it('is compiled once for the same names', () => {
    expect(compileCondition('records > 7', names)).toBe(compileCondition('records > 7', names))
    expect(compileCondition('records > 7', { ...names })).not.toBe(compileCondition('records > 7', names))
  })

  it('may be asked from inside another one', () => {
    const later = { ...night, fact: () => 500 }
    const world = {
      ...night,
      delivered: () => {
        const inner = evaluateCondition('records > 100', names, later)
        return inner.ok && inner.value
      },
    }
    const both = 'records == 64 && delivered("alert") && records == 64'
    expect(evaluateCondition(both, names, world)).toEqual({ ok: true, value: true })
  })

  it('that cannot be computed is a fault, not a "no"', () => {
    const fault = evaluateCondition('[1, 2][int(records)] == 1', names, night)
    expect(fault).toMatchObject({ ok: false })
    expect(evaluateCondition('records >', names, night)).toMatchObject({ ok: false })
    expect(evaluateNumber('records / 0', names, night)).toMatchObject({ ok: false })
  })

  it('may also give a number', () => {
    expect(evaluateNumber('T + 1200.0', names, night)).toEqual({ ok: true, value: 1800 })
    expect(evaluateNumber('7', names, night)).toEqual({ ok: true, value: 7 })
    expect(evaluateNumber('door == "open" ? 0.2 : 1.0', names, night)).toEqual({ ok: true, value: 0.2 })
  })
})

describe('what is wrong with a condition', () => {
  /** The part of the source that is marked, with the code. */
  const wrong = (source: string) => {
    const compiled = compileCondition(source, names)
    return compiled.ok ? [] : compiled.problems.map(({ code, part }) => `${code}: ${source.slice(part.start, part.end)}`)
  }

  it.each([
    ['recods > 5', 'unknown-name: recods'],
    ['target == "rt_1"', 'unknown-name: target'],
    ['door > 5', 'condition-type: door > 5'],
    ['records', 'condition-type: records'],
    ['warned == "yes"', 'condition-type: warned == "yes"'],
    ['done(token.revoke)', 'unknown-name: token'],
    ['done()', 'unknown-function: done()'],
    ['doen("token.revoke")', 'unknown-function: doen("token.revoke")'],
    ['warned && done("token.revok")', 'unknown-activity: "token.revok"'],
    ['by("vendor.led", "token.revoke")', 'unknown-role: "vendor.led"'],
    ['clock("law") == "met"', 'unknown-clock: "law"'],
    ['clock("law-24h") == "broken"', 'unknown-value: "broken"'],
    ['delivered("alarm")', 'unknown-inject: "alarm"'],
    ['answered("alert", "run")', 'unknown-option: "run"'],
    ['answered("constructor", "run")', 'unknown-inject: "constructor"'],
    ['snapshotted("rt_3")', 'unknown-thing: "rt_3"'],
    ['T > time("1:30")', 'bad-time: "1:30"'],
    ['phase == "ER"', 'unknown-phase: "ER"'],
    ['"ajar" == door', 'unknown-value: "ajar"'],
    ['door in ["open", "ajar"]', 'unknown-value: "ajar"'],
    ['"rt_9" in stolen', 'unknown-value: "rt_9"'],
    ['phase.matches("^(a+)+$")', 'unknown-function: phase.matches("^(a+)+$")'],
    ['records >', 'condition-syntax: >'],
    ['', 'condition-syntax: '],
    ['"open', 'condition-syntax: "open'],
    [`${'('.repeat(200)}warned${')'.repeat(200)}`, 'condition-limit: ('],
  ])('is said with its place: %s', (source, problem) => {
    expect(wrong(source)).toContain(problem)
  })

  it('is told with the name that was probably meant', () => {
    const compiled = compileCondition('recods > 5', names)
    expect(compiled).toMatchObject({ ok: false, problems: [{ suggestion: 'Did you mean "records"?' }] })
  })

  it('includes being no number where a number is asked for', () => {
    expect(compileNumber('door', names)).toMatchObject({ ok: false, problems: [{ code: 'condition-type' }] })
  })

  it('includes being too long to have been written by hand', () => {
    expect(wrong(`warned || ${'warned || '.repeat(300)}warned`)).toEqual([expect.stringContaining('condition-limit')])
  })
})

describe('a condition that can never hold', () => {
  it.each([
    'false',
    'warned && false',
    '!true',
    'records > 5000',
    'records < 0',
    '5000 < records',
    'T > time("T+01:00")',
    'T >= time("T+01:00:01") && warned',
    'T >= time("T+00:30") && T < time("T+00:30")',
    'door == "open" && warned && door == "shut"',
    'records > 10 && records < 11',
    'false || T < 0',
  ])('is seen through: %s', (source) => {
    expect(outlookOfCondition(source, names)).toBe('never')
  })

  it.each([
    'true',
    'warned',
    'records >= 5000',
    'T >= time("T+01:00")',
    'door == "open" || door == "shut"',
    'records > 10 && records < 12',
    'tail_until >= 0 && T <= tail_until',
    'done("token.revoke") || false',
    'recods > 5',
  ])('is not seen where there is none: %s', (source) => {
    expect(outlookOfCondition(source, names)).not.toBe('never')
  })

  it('takes the word of whoever knows more', () => {
    const knows = (name: string, given: readonly (string | undefined)[]) => name === 'delivered' && given[0] === 'mail'
    expect(outlookOfCondition('delivered("mail") && warned', names, knows)).toBe('never')
    expect(outlookOfCondition('delivered("alert") || delivered("mail")', names, knows)).toBe('open')
    expect(outlookOfCondition('!(delivered("mail")) || warned', names, knows)).toBe('always')
  })

  it('says at least when it may hold', () => {
    expect(requiredBy('T >= time("T+00:10") && delivered("alert")', names)).toMatchObject({ notBefore: 600, complete: true })
    expect(requiredBy('T > 5 && records > 10', names)).toMatchObject({ notBefore: 5, complete: false })
    expect(requiredBy('warned', names)).toEqual({ calls: [], notBefore: undefined, complete: false })
  })
})
