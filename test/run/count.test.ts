import { describe, expect, it } from 'vitest'
import { countJourneys, countReport, countUnits } from './count.mjs'

const file = (status: string, tests: number) => ({ status, assertionResults: Array.from({ length: tests }, () => ({ status })) })
const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }

describe('the count at the end of a test run', () => {
  it('adds up what passed and what failed', () => {
    const report = { numTotalTests: 5, numPassedTests: 4, testResults: [file('failed', 5)] }
    expect(countUnits(report)).toMatchObject({ passed: 4, failed: 1 })
    expect(countJourneys({ stats: { ...stats, unexpected: 2 }, errors: [] })).toMatchObject({ passed: 3, failed: 2 })
  })

  it('takes a test that was left out for one that failed', () => {
    expect(countUnits({ numTotalTests: 5, numPassedTests: 4, testResults: [file('passed', 5)] })).toMatchObject({
      passed: 4,
      failed: 1,
    })
    expect(countJourneys({ stats: { ...stats, skipped: 1 }, errors: [] })).toMatchObject({ passed: 3, failed: 1 })
  })

  it('takes a journey that only passed at its second try for one that failed', () => {
    expect(countJourneys({ stats: { ...stats, flaky: 1 }, errors: [] })).toMatchObject({ passed: 3, failed: 1 })
  })

  it('tells what failed, with the first lines of why', () => {
    const why = [
      'Property failed after 3 tests',
      '{ seed: 7, path: "2:0" }',
      ...Array.from({ length: 40 }, (_, at) => `at ${at}`),
    ]
    const one = { status: 'failed', fullName: 'a promise is kept', failureMessages: [why.join('\n')] }
    const testResults = [
      { name: 'a.test.ts', status: 'failed', assertionResults: [{ status: 'passed', fullName: 'fine' }, one] },
      { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    ]
    const [first = '', second = '', ...more] = countUnits({ numTotalTests: 2, numPassedTests: 1, testResults }).failures ?? []
    expect(first.split('\n').slice(0, 3)).toEqual([
      'a.test.ts > a promise is kept',
      '    Property failed after 3 tests',
      '    { seed: 7, path: "2:0" }',
    ])
    expect(first).not.toContain('at 30')
    expect(second).toBe('b.test.ts\n    no such module')
    expect(more).toEqual([])
    const failed = { ok: false, title: 'plays', file: 'act.spec.ts', tests: [{ results: [{ error: { message: 'no button' } }] }] }
    const suites = [{ suites: [{ specs: [failed, { ...failed, ok: true }] }] }]
    expect(countJourneys({ stats: { ...stats, unexpected: 1 }, errors: [], suites }).failures).toEqual([
      'act.spec.ts > plays\n    no button',
    ])
  })

  it('counts a file that could not be read', () => {
    const report = { numTotalTests: 1, numPassedTests: 1, testResults: [file('passed', 1), file('failed', 0)] }
    expect(countUnits(report)).toMatchObject({ passed: 1, failed: 1 })
  })

  it('is never content with no tests at all, nor with a report that is not there', () => {
    expect(countUnits({ numTotalTests: 0, numPassedTests: 0, testResults: [] })).toEqual({ passed: 0, failed: 1 })
    expect(countReport(true, 'no such report', countUnits)).toEqual({ passed: 0, failed: 1 })
  })

  it('believes a program that says it failed more than its report', () => {
    const fine = () => ({ passed: 7, failed: 0 })
    expect(countReport(true, 'package.json', fine)).toEqual({ passed: 7, failed: 0 })
    expect(countReport(false, 'package.json', fine)).toEqual({ passed: 7, failed: 1 })
  })
})
