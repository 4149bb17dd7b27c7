import { beforeAll, describe, expect, it } from 'vitest'
import type { Files } from '@/cli/index.ts'
import { shippedText } from '../scenario/shipped.ts'
import { typed } from './at-the-prompt.ts'
import { memoryFiles } from './memory-files.ts'

const scenario = 'nights/token-anomaly.yaml'
const shipped = {
  'nights/playbook.yaml': shippedText('bankx-techa/playbook.yaml'),
  [scenario]: shippedText('bankx-techa/token-anomaly.yaml'),
}

const textOf = async (files: Files, path: string): Promise<string> => {
  const read = await files.readText(path)
  return read.ok ? read.value : read.problem
}

describe('simulate', () => {
  const files = memoryFiles(shipped)
  let first = { code: 2, out: '', err: '' }
  beforeAll(async () => {
    first = await typed(`simulate ${scenario} --crew playbook --seed 7 --log a.jsonl --json`, { files })
  }, 60_000)

  it('plays Act I by the playbook without breaking a rule or missing a target', () => {
    expect(first.code).toBe(0)
    expect(JSON.parse(first.out)).toMatchObject({
      scenario: 'token-anomaly',
      seed: '7',
      crew: 'playbook',
      endedAt: 10_800,
      violated: [],
      unmetOutcomes: [],
    })
  })

  it('gives the same bytes again', async () => {
    await typed(`simulate ${scenario} --crew playbook --seed 7 --log b.jsonl --json`, { files })
    expect(await textOf(files, 'b.jsonl')).toBe(await textOf(files, 'a.jsonl'))
  })

  it('lets everything be read when nobody acts, and blames only who had been told', async () => {
    const { out } = await typed(`simulate ${scenario} --crew idle --log idle.jsonl --json`, { files })
    const { facts, violated } = JSON.parse(out)
    expect(facts.records_read).toBe(5000)
    expect(violated.length).toBeGreaterThan(0)
    const { out: scored } = await typed('score idle.jsonl --json', { files })
    const { roles } = JSON.parse(scored)
    const log = (await textOf(files, 'idle.jsonl'))
      .split('\n')
      .slice(1, -1)
      .map((line) => JSON.parse(line).event)
    const told = new Set(log.flatMap((event) => (event.kind === 'inject-delivered' && event.informs ? event.to : [])))
    const blamed = Object.entries(roles).flatMap(([role, score]) => ((score as { violated?: number }).violated ? [role] : []))
    expect(blamed.length).toBeGreaterThan(0)
    expect(blamed.filter((role) => !told.has(role))).toEqual([])
  })

  it('counts many evenings', async () => {
    const { out, err } = await typed(`simulate ${scenario} --crew idle --runs 3 --json`, { files })
    const summary = JSON.parse(out)
    expect(summary).toMatchObject({ runs: 3, crew: 'idle', injects: { 'token-reuse': 3 } })
    expect(summary.score.buckets).toHaveLength(10)
    expect(summary.neverTested.length).toBeGreaterThan(0)
    expect(summary.seats['techa.cto']).toMatchObject({ actions: 0, longestSilent: expect.any(Number) })
    expect(err).toBe('')
  })

  it('says how far it is on a terminal or when asked to, on stderr only', async () => {
    let now = 0
    const milliseconds = () => (now += 700)
    const asked = await typed(`simulate ${scenario} --crew idle --runs 3 --progress --json`, { files, milliseconds })
    expect(asked.err).toMatch(/^\r2 of 3 evenings, [\d.]+ a second, \d+ s left\n$/)
    expect(JSON.parse(asked.out)).toMatchObject({ runs: 3 })
    const seen = await typed(`simulate ${scenario} --crew idle --runs 2`, { files, milliseconds, terminal: true })
    expect(seen.err).toContain('2 of 2 evenings')
    expect(seen.out).toMatch(/^Score: lowest 25 of 100, /m)
  })

  it('plays the reference incident, and says which entries of its list it could not', async () => {
    const { code, out, err } = await typed(`simulate ${scenario} --crew reference --json`, { files })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toMatchObject({ crew: 'reference', milestones: { T1: 1200, T2: 3300, T3: 5700, T4: 10_800 } })
    const spoilt = shipped[scenario].replace(
      'T+00:32, seat: techa.tech_lead, do: log.query',
      'T+00:01, seat: techa.tech_lead, do: log.query',
    )
    const hasty = memoryFiles({ ...shipped, [scenario]: spoilt })
    const answer = await typed(`simulate ${scenario} --crew reference`, { files: hasty })
    expect(answer.code).toBe(1)
    expect(answer.err).toMatch(/^Entry 3 of the reference list, T\+00:01 techa.tech_lead log.query, was not carried out\. .+\n$/)
  })

  it('plays each seat as it is told to', async () => {
    const { code, out } = await typed(`simulate ${scenario} --crew techa.tech_lead=novice,*=idle --json`, { files })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ crew: 'techa.tech_lead=novice,*=idle' })
  })

  it('says what it cannot do, and how it would like to be asked', async () => {
    expect(await typed(`simulate ${scenario} --crew owls`, { files })).toMatchObject({
      code: 2,
      err: expect.stringContaining('no crew called "owls"'),
    })
    expect(await typed(`simulate ${scenario} --crew techa.cot=novice`, { files })).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean "techa.cto"?'),
    })
    expect(await typed(`simulate ${scenario} --runs 0`, { files })).toMatchObject({ code: 2 })
    expect(await typed(`simulate ${scenario} --level easy`, { files })).toMatchObject({
      code: 2,
      err: expect.stringContaining('gentle'),
    })
    expect(await typed('simulate nights/playbook.yaml', { files })).toMatchObject({
      code: 1,
      err: expect.stringContaining('playbook'),
    })
    expect(await typed('simulate nowhere.yaml', { files })).toMatchObject({
      code: 1,
      err: expect.stringContaining('nowhere.yaml'),
    })
  })

  describe('its log', () => {
    it('holds', async () => {
      expect(await typed('verify a.jsonl', { files })).toMatchObject({ code: 0 })
    })

    it('is scored from the file alone, to the last digit', async () => {
      const alone = memoryFiles({ 'a.jsonl': await textOf(files, 'a.jsonl') })
      const { code, out } = await typed('score a.jsonl --json', { files: alone })
      expect(code).toBe(0)
      expect(JSON.parse(out).team.score).toBe(JSON.parse(first.out).score)
    })

    it('is debriefed from the file alone, in seven sections with footnotes that exist', async () => {
      const alone = memoryFiles({ 'a.jsonl': await textOf(files, 'a.jsonl') })
      const { code, out } = await typed('debrief a.jsonl --format md', { files: alone })
      expect(code).toBe(0)
      expect([...out.matchAll(/^## ([1-7])\. /gm)].map((match) => match[1])).toEqual(['1', '2', '3', '4', '5', '6', '7'])
      const used = new Set([...out.matchAll(/\[\^(\d+)\](?!:)/g)].map((match) => match[1]))
      const there = new Set([...out.matchAll(/^\[\^(\d+)\]:/gm)].map((match) => match[1]))
      expect(used.size).toBeGreaterThan(20)
      expect([...used].filter((note) => !there.has(note))).toEqual([])
    })

    it('changed, cut or swapped says on which line', async () => {
      const text = await textOf(files, 'a.jsonl')
      const rows = text.split('\n')
      const spoilt: readonly (readonly [string, number])[] = [
        [text.replace('"records_read"', '"records_reaD"'), 1],
        [rows.map((row, n) => (n === 40 ? row.replace('"at":', '"at":1') : row)).join('\n'), 41],
        [`${rows.slice(0, 100).join('\n')}\n`, 100],
        [rows.slice(0, 100).join('\n'), 100],
        [rows.map((_, n) => rows[n === 20 ? 21 : n === 21 ? 20 : n]).join('\n'), 21],
        [`${text}{}\n`, rows.length],
      ]
      for (const [bytes, line] of spoilt) {
        const { code, err } = await typed('verify spoilt.jsonl', { files: memoryFiles({ 'spoilt.jsonl': bytes }) })
        expect(code).toBe(1)
        expect(err).toContain(`spoilt.jsonl:${line} `)
      }
    })
  })
})
