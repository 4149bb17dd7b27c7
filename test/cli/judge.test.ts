import { describe, expect, it } from 'vitest'
import { vectorData, vectorFile } from '../scoring/read-vector-file.ts'
import { typed } from './at-the-prompt.ts'
import { memoryFiles } from './memory-files.ts'

const files = memoryFiles({
  'vectors.json': vectorFile('declare-vectors.json'),
  'example.json': vectorFile('scoring-example.json'),
  'golden.json': vectorFile('golden-log.json'),
  'rules.json': vectorFile('playbook-rules.json'),
  'half.json': '{"unit": "minutes", "log": [',
  'odd.json': JSON.stringify({
    unit: 'hours',
    endex: 5,
    log: [{ t: 'soon', activity: 'a' }],
    rules: [{ id: 'R', templte: 'response' }],
  }),
})

describe('hotwash judge', () => {
  it('prints the verdicts of vectors in their order', async () => {
    const { code, out, err } = await typed('judge vectors.json --json', { files })
    const verdicts = vectorData('declare-vectors.json').vectors.map(({ id, expected }: { id: string; expected: object }) => ({
      id,
      ...expected,
    }))
    expect({ code, err, verdicts: JSON.parse(out) }).toEqual({ code: 0, err: '', verdicts })
  })

  it('scores a log that brings its own rules, and notes what it did not look at', async () => {
    const { code, out, err } = await typed('judge example.json --json', { files })
    expect(code).toBe(0)
    expect(err).toContain('"expected" is not needed for judging and was ignored.')
    const { team, ledgerSum, organisations } = JSON.parse(out)
    expect(team.score).toBeCloseTo(63.0433, 4)
    expect(ledgerSum).toBeCloseTo(36.9567, 4)
    expect(Object.keys(organisations)).toEqual(['bankx', 'techa'])
  })

  it('takes the rules from a playbook when the log brings none', async () => {
    const { code, out } = await typed('judge golden.json --playbook rules.json --json', { files })
    expect(code).toBe(0)
    const rules: readonly { V: number }[] = Object.values(JSON.parse(out).rules)
    expect(rules).toHaveLength(130)
    expect(rules.filter(({ V }) => V > 0)).toEqual([])
  })

  it('does not judge without rules', async () => {
    const { code, out, err } = await typed('judge golden.json --json', { files })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toBe('golden.json brings no rules. Say by which to judge it: --playbook PLAYBOOK.\n')
  })

  it('says in words what was broken and what would have met it', async () => {
    const { out } = await typed('judge example.json', { files })
    expect(out).toContain('Team: 63 of 100 (8 of 14 duties, 1 open).')
    expect(out).toContain('One “Tell of the incident” by bankx.ciso to bankx.ceo by T+02:18 would have met it.')
    expect(out).toMatch(/techa\.cto {9}0 of 1 duty\n/)
    expect(out).toMatch(/ID-18 {2}untold, by ID-14/)
  })

  it('shows where a file stops being JSON', async () => {
    const { code, err } = await typed('judge half.json', { files })
    expect(code).toBe(1)
    expect(err).toContain('half.json:1:29 error not-json\nThis is not JSON.')
  })

  it('shows every mistake of a file with its place', async () => {
    const { code, err, out } = await typed('judge odd.json', { files })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    const places = err.split('\n').filter((line) => line.startsWith('odd.json'))
    expect(places.slice(0, 3)).toEqual([
      'odd.json:1:9 error unknown-word',
      'odd.json:1:39 error wrong-shape',
      'odd.json:1:92 error unknown-key',
    ])
    expect(err).toContain('The unit cannot be "hours".')
    expect(err).toContain('The time "t" must be a number, not "soon".')
    expect(err).toContain('A rule has no key "templte". Did you mean "template"?')
    expect(new Set(places.slice(3))).toEqual(new Set(['odd.json:1:72 error missing-key']))
  })
})
