import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Path, placeInJson } from '@/scoring/file/place-in-json.ts'
import { readJudgedFile, readRuleFile } from '@/scoring/index.ts'
import { runs } from '../runs.ts'
import { vectorData } from './read-vector-file.ts'

const said = (value: unknown): readonly string[] =>
  readJudgedFile(JSON.stringify(value), 'f.json').diagnostics.map(({ code, message, suggestion }) =>
    [code, message, ...(suggestion === undefined ? [] : [suggestion])].join(' | '),
  )
const constraint = { template: 'response', a: { activity: 'a' }, b: { activity: 'b' } }
const vector = (rest: object) => ({ vectors: [{ id: 'V', constraint, trace: [], ...rest }] })
const log = (rest: object) => ({ unit: 'minutes', endex: 9, log: [], ...rest })

describe('a file to judge', () => {
  it.each([
    ['is an object', [], ['wrong-shape | The file must be an object, not a list.']],
    [
      'has a unit, a log and an end',
      {},
      ['missing-key | The file needs "unit".', 'missing-key | The file needs "log".', 'missing-key | The file needs "endex".'],
    ],
    [
      'ends after its last event',
      log({ log: [{ t: 10, activity: 'a' }] }),
      ['not-in-order | The last event happens at 10, after endex 9.'],
    ],
    [
      'numbers its events apart',
      log({
        log: [
          { seq: 1, t: 1, activity: 'a' },
          { seq: 1, t: 2, activity: 'a' },
        ],
      }),
      ['given-twice | Two events have the seq 1.'],
    ],
    [
      'says what it does not look at',
      log({ expected: {} }),
      ['ignored-key | "expected" is not needed for judging and was ignored.'],
    ],
    [
      'names kinds of rules that exist',
      vector({ constraint: { ...constraint, template: 'respone' } }),
      ['unknown-word | The template cannot be "respone". | Did you mean "response"?'],
    ],
    [
      'speaks of two things where the kind of rule does',
      vector({ constraint: { template: 'response', a: constraint.a } }),
      ['missing-key | A rule of the kind response speaks of two things and needs "b".'],
    ],
    [
      'has windows that can be',
      vector({ constraint: { ...constraint, window: [9, 3] } }),
      ['wrong-shape | A window cannot go from 9 to 3.'],
    ],
    [
      'knows the parameters of its windows',
      vector({ constraint: { ...constraint, window: [0, '$duty'] } }),
      ['unknown-word | There is no parameter "$duty".'],
    ],
    [
      'counts from one',
      vector({ constraint: { ...constraint, n: 0 } }),
      ['wrong-shape | "n" must be a whole number of at least 1.'],
    ],
    [
      'does not misspell what it asks for',
      vector({ constraint: { ...constraint, a: { activity: 'a', wehre: {} } } }),
      ['unknown-key | What a rule speaks of has no key "wehre". | Did you mean "where"?'],
    ],
    [
      'has plain values in its data',
      log({ log: [{ t: 1, activity: 'a', data: { k: { deep: 1 } } }] }),
      ['wrong-shape | "k" must be a text, a number, true, false, or a list of these.'],
    ],
    [
      'says where the clock stands when play goes on',
      vector({ mode: 'ttx' }),
      ['missing-key | A vector of the mode ttx needs "now".', 'missing-key | A vector of the mode ttx needs "complete".'],
    ],
  ])('%s', (_title, value, expected) => expect(said(value)).toEqual(expected))

  it('may be out of order, and is put in order', () => {
    const { thing, diagnostics } = readJudgedFile(
      JSON.stringify(
        log({
          log: [
            { t: 5, activity: 'late' },
            { t: 1, activity: 'early' },
          ],
        }),
      ),
      'f.json',
    )
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['not-in-order', 'warning']])
    expect(thing?.kind === 'log' && thing.log.events.map(({ activity }) => activity)).toEqual(['early', 'late'])
  })

  it('never makes the reader throw', () => {
    const spoiled = fc.tuple(
      fc.constantFrom('declare-vectors.json', 'scoring-example.json', 'golden-log.json'),
      fc.nat(),
      fc.jsonValue(),
    )
    fc.assert(
      fc.property(spoiled, ([name, at, value]) => {
        const data = vectorData(name)
        const part = data.vectors?.[at % 109] ?? data.rules?.[at % 14] ?? data.log[at % 18]
        const keys = Object.keys(part)
        part[keys[at % keys.length] ?? ''] = value
        const text = JSON.stringify(data)
        for (const { at: place } of [...readJudgedFile(text, 'f.json').diagnostics, ...readRuleFile(text, 'f.json').diagnostics])
          expect(place.column).toBeLessThanOrEqual(text.length + 1)
      }),
      { numRuns: runs },
    )
  })
})

describe('a place in a file', () => {
  const pathsOf = (value: unknown, path: Path = []): readonly (readonly [Path, unknown])[] => [
    [path, value],
    ...(typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, member]) => pathsOf(member, [...path, Array.isArray(value) ? Number(key) : key]))
      : []),
  ]

  it('is where the value stands', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 1, 2), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent)
        const lines = text.split('\n')
        for (const [path, member] of pathsOf(JSON.parse(text))) {
          const { line, column, length } = placeInJson(text, path, 'f.json')
          const rest = [lines[line - 1]?.slice(column - 1), ...lines.slice(line)].join('\n')
          expect(rest.startsWith(JSON.stringify(member, undefined, indent).split('\n')[0] ?? '')).toBe(true)
          expect(length).toBeGreaterThan(0)
        }
      }),
      { numRuns: runs },
    )
  })
})
