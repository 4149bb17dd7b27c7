import { describe, expect, it } from 'vitest'
import {
  inUnit,
  type JudgedFile,
  type JudgedLog,
  judgeLog,
  judgeVector,
  readJudgedFile,
  readRuleFile,
  scoreSheetOf,
} from '@/scoring/index.ts'
import { vectorData, vectorFile } from './read-vector-file.ts'

const read = (name: string): JudgedFile => {
  const { thing, diagnostics } = readJudgedFile(vectorFile(name), name)
  if (thing === undefined) throw new Error(JSON.stringify(diagnostics))
  return thing
}

const logIn = (name: string): JudgedLog => {
  const file = read(name)
  if (file.kind !== 'log') throw new Error(`${name} is no log`)
  return file.log
}

describe('the 109 vectors', () => {
  const file = read('declare-vectors.json')
  const vectors = file.kind === 'vectors' ? file.vectors : []
  const expected: readonly { id: string; expected: object; note?: string }[] = vectorData('declare-vectors.json').vectors

  it('are all there', () => {
    expect(vectors.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
    expect(vectors).toHaveLength(109)
  })

  it.each(expected.map(({ id, expected, note }, index) => ({ id, expected, note: note ?? '', index })))(
    '$id $note',
    ({ id, expected, index }) => {
      const vector = vectors[index]
      expect(vector && judgeVector(vector)).toEqual({ id, ...expected })
    },
  )
})

describe('the worked example', () => {
  const log = logIn('scoring-example.json')
  const sheet = scoreSheetOf(judgeLog(log, log.rules ?? []))
  const { model: _model, ...expected } = vectorData('scoring-example.json').expected

  it.each(leavesOf(expected))('%s is %s', (path, value) => {
    const found = path.split('/').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], sheet)
    if (typeof value === 'number') expect(found).toBeCloseTo(value, 4)
    else expect(found).toBe(value)
  })

  it('has no rows the example does not have', () => {
    for (const part of ['rules', 'roles', 'phases', 'capabilities'] as const)
      expect(Object.keys(sheet[part]).sort()).toEqual(Object.keys(expected[part]).sort())
    expect(sheet.ledger).toHaveLength(expected.ledger.length)
    expect(Object.keys(sheet.reach.blocked)).toEqual(Object.keys(expected.reach.blocked))
  })
})

describe('the golden log under the 130 rules', () => {
  const golden = logIn('golden-log.json')
  const { thing } = readRuleFile(vectorFile('playbook-rules.json'), 'playbook-rules.json')
  const rules = inUnit(thing?.rules ?? [], thing?.unit ?? 'seconds', golden.unit)
  const violated = (log: JudgedLog) =>
    Object.values(judgeLog(log, rules).rules)
      .filter(({ V }) => V > 0)
      .map(({ rule }) => rule.id)
  const withHopMoved = (seq: number): JudgedLog => {
    const data = vectorData('golden-log.json')
    data.log[seq].t += 61
    const { thing: file, diagnostics } = readJudgedFile(JSON.stringify(data), 'moved.json')
    expect(diagnostics.map(({ code }) => code)).toEqual(['not-in-order'])
    if (file?.kind !== 'log') throw new Error('not a log')
    return file.log
  }

  it('has 130 rules', () => expect(rules).toHaveLength(130))
  it('breaks none', () => expect(violated(golden)).toEqual([]))
  it('leaves exactly the five rules vacuous that speak of a leak or an emergency', () => {
    const vacuous = Object.values(judgeLog(golden, rules).rules).filter((result) => result.vacuous)
    expect(vacuous.map(({ rule }) => rule.id)).toEqual(['ID-31', 'CO-16', 'ER-32', 'ER-33', 'ER-34'])
  })
  it('is worth all hundred points but for slow answers', () => {
    const { team } = judgeLog(golden, rules)
    expect(team.conformance).toBe(1)
  })
  it('breaks ID-12, ID-13 and ID-15 when the Tech Lead tells the CIO 61 minutes later', () => {
    expect(violated(withHopMoved(9))).toEqual(['ID-12', 'ID-13', 'ID-15'])
  })
  it('breaks ID-13, ID-14, ID-16 and ID-32 when the CIO tells the CISO 61 minutes later', () => {
    // TP-06 measures it as well, but its 24 hours are still running at ENDEX.
    expect(violated(withHopMoved(36))).toEqual(['ID-13', 'ID-14', 'ID-16', 'ID-32'])
  })
  it('breaks ID-14 and ID-20 when the CISO tells the CEO 61 minutes later', () => {
    expect(violated(withHopMoved(45))).toEqual(['ID-14', 'ID-20'])
  })
})

/** Every value of the expectation that is not an object or list, with its path. */
function leavesOf(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, member]) => leavesOf(member, path === '' ? key : `${path}/${key}`))
}
