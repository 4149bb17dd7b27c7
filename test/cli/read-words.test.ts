import { describe, expect, it } from 'vitest'
import { readWords } from '../../src/cli/read-words.ts'

const options = {
  json: { type: 'boolean', says: 'as data' },
  seed: { type: 'string', short: 's', value: 'S', says: 'the seed' },
  crew: { type: 'string', value: 'CREW', says: 'who plays', multiple: true },
} as const

const read = (line: string) => readWords(line === '' ? [] : line.split(' '), options, { name: 'SCENARIO...', least: 1, most: 2 })
const problem = (line: string) => {
  const words = read(line)
  return words.ok ? 'none' : words.problem
}

describe('the words after a verb', () => {
  it('are sorted into options and the rest, in any order', () => {
    expect(read('a.yaml --json --seed 7 b.yaml')).toEqual({
      ok: true,
      asked: { operands: ['a.yaml', 'b.yaml'], values: { json: true, seed: '7' } },
    })
    expect(read('-s7 --crew=idle --crew random a.yaml')).toMatchObject({
      asked: { values: { seed: '7', crew: ['idle', 'random'] } },
    })
  })

  it('may begin with a dash after a double dash', () => {
    expect(read('-- --json')).toMatchObject({ asked: { operands: ['--json'], values: {} } })
  })

  it.each([
    ['a --sed 7', 'There is no option --sed. Did you mean --seed?'],
    ['a --frobnicate', 'There is no option --frobnicate.'],
    ['a --constructor', 'There is no option --constructor.'],
    ['a -x', 'There is no option -x.'],
    ['a --no-json', 'There is no option --no-json.'],
    ['a --seed', '--seed needs a value: --seed S.'],
    ['a --seed=', '--seed needs a value: --seed S.'],
    ['a --seed --json', '--seed needs a value before --json. If that is the value, write --seed=--json.'],
    ['a --seed 1 --seed 2', '--seed is given twice.'],
    ['a --json=yes', '--json stands alone; it takes no value such as "yes".'],
    ['', 'It needs SCENARIO....'],
    ['a b c', '"c" is one word too many.'],
  ])('%s: %s', (line, says) => {
    expect(problem(line)).toBe(says)
  })

  it('take a value that begins with a dash when it is tied on', () => {
    expect(read('a --seed=-1')).toMatchObject({ asked: { values: { seed: '-1' } } })
  })
})
