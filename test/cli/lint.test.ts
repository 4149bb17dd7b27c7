import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { typed } from './at-the-prompt.ts'
import { memoryFiles } from './memory-files.ts'

const good = join(import.meta.dirname, '..', 'scenario', 'good')
const playbook = readFileSync(join(good, 'playbook.yaml'), 'utf8')
const scenario = readFileSync(join(good, 'scenario.yaml'), 'utf8')
const misspelt = scenario.replace('to: bank.ciso', 'to: bank.cisco')

/** The first call of a verb loads what it needs, which takes a while on a busy machine. */
const patience = 60_000

describe('linting', { timeout: patience }, () => {
  it('says nothing of good files, and finds the playbook beside the scenario by itself', async () => {
    const files = memoryFiles({ 'acts/playbook.yaml': playbook, 'acts/one.yaml': scenario })
    expect(await typed('lint acts', { files })).toEqual({ code: 0, out: '2 files: no problem.\n', err: '' })
    expect(await typed('lint acts/one.yaml', { files })).toEqual({ code: 0, out: '1 file: no problem.\n', err: '' })
    expect(
      await typed('lint ./acts/one.yaml', {
        files: memoryFiles({ './acts/one.yaml': scenario, './acts/playbook.yaml': playbook }),
      }),
    ).toMatchObject({ code: 0 })
  })

  it('looks into the folders of a folder', async () => {
    const files = memoryFiles({ 'all/acts/playbook.yaml': playbook, 'all/acts/one.yaml': scenario, 'all/notes.md': 'Notes.' })
    expect(await typed('lint all', { files })).toEqual({ code: 0, out: '2 files: no problem.\n', err: '' })
  })

  it('finds a playbook that ships with the game by its id', async () => {
    const files = memoryFiles({
      'scenarios/two/playbook.yaml': playbook,
      'scenarios/other/playbook.yaml': playbook.replace('id: two-houses', 'id: three-houses'),
      'mine.yaml': scenario.replace('./playbook.yaml', 'two-houses'),
    })
    expect(await typed('lint mine.yaml', { files })).toMatchObject({ code: 0, out: '1 file: no problem.\n' })
  })

  it('shows each problem in its line, and fails', async () => {
    const files = memoryFiles({ 'playbook.yaml': playbook, 'one.yaml': misspelt })
    const { code, out } = await typed('lint one.yaml', { files })
    expect(code).toBe(1)
    expect(out).toBe(`one.yaml:51:9 error unknown-seat
There is no seat called "bank.cisco". Did you mean "bank.ciso"?

    to: bank.cisco
        ^^^^^^^^^^

1 file: 1 error.
`)
  })

  it('does not fail for a warning', async () => {
    const files = memoryFiles({
      'playbook.yaml': playbook,
      'one.yaml': scenario.replace('reply_within: 20m', 'reply_within: 5m'),
    })
    const { code, out } = await typed('lint one.yaml', { files })
    expect(code).toBe(0)
    expect(out).toContain('one.yaml:42:19 warning hasty-window')
    expect(out).toContain('1 file: 1 warning.')
  })

  it('prints the same as JSON, field by field', async () => {
    const files = memoryFiles({ 'playbook.yaml': playbook, 'one.yaml': misspelt })
    const { code, out } = await typed('lint one.yaml --format json', { files })
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual([
      {
        file: 'one.yaml',
        line: 51,
        column: 9,
        length: 10,
        severity: 'error',
        code: 'unknown-seat',
        message: 'There is no seat called "bank.cisco".',
        suggestion: 'Did you mean "bank.ciso"?',
      },
    ])
    expect((await typed('lint playbook.yaml --format json', { files })).out).toBe('[]\n')
  })

  it('prints the same for code hosts', async () => {
    const files = memoryFiles({ 'playbook.yaml': playbook, 'one.yaml': misspelt })
    const { out } = await typed('lint one.yaml --format sarif', { files })
    expect(JSON.parse(out)).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'hotwash', rules: [{ id: 'unknown-seat' }] } },
          results: [
            {
              ruleId: 'unknown-seat',
              level: 'error',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'one.yaml' },
                    region: { startLine: 51, startColumn: 9, endColumn: 19 },
                  },
                },
              ],
            },
          ],
        },
      ],
    })
  })

  it('says what keeps a scenario from being judged, also when it stands in the playbook', async () => {
    const files = memoryFiles({ 'playbook.yaml': playbook.replace('phase: CO\n', 'phase: OC\n'), 'one.yaml': scenario })
    const { code, out } = await typed('lint one.yaml', { files })
    expect(code).toBe(1)
    expect(out).toContain('playbook.yaml:28:12 error unknown-phase')
    expect(out).not.toContain('unknown-playbook')
  })

  it('refuses what is no text, without opening what is too large', async () => {
    const table = memoryFiles({ 'a.yaml': new Uint8Array([0, 1, 2]), 'b.yaml': new Uint8Array(9 * 1024 * 1024) })
    const files = {
      ...table,
      readBytes: (path: string) => {
        if (path === 'b.yaml') throw new Error('This file must not be opened.')
        return table.readBytes(path)
      },
    }
    const { code, out } = await typed('lint a.yaml b.yaml', { files })
    expect(code).toBe(1)
    expect(out).toContain('a.yaml:1:1 error binary-file')
    expect(out).toContain('b.yaml:1:1 error file-too-large')
    expect(out).toContain('2 files: 2 errors.')
  })

  it('does not understand a path that leads nowhere, a folder without YAML, or another format', async () => {
    const files = memoryFiles({ 'notes/a.txt': 'x', 'a.yaml': scenario })
    expect(await typed('lint nowhere.yaml', { files })).toEqual({ code: 2, out: '', err: 'nowhere.yaml does not exist.\n' })
    expect(await typed('lint notes', { files })).toEqual({ code: 2, out: '', err: 'There is no YAML file in notes.\n' })
    expect(await typed('lint a.yaml --format xml', { files })).toMatchObject({ code: 2, out: '' })
    expect(await typed('lint', { files })).toMatchObject({ code: 2, out: '' })
  })
})

describe('the schema for editors', { timeout: patience }, () => {
  it.each([
    ['scenario', ['id', 'title', 'length', 'injects']],
    ['campaign', ['acts', 'summary']],
    ['playbook', ['activities', 'rules', 'roles']],
  ])('describes a %s: what must be there, and what nothing else may be', async (kind, keys) => {
    const { code, out } = await typed(`schema ${kind}`)
    const schema = JSON.parse(out)
    expect(code).toBe(0)
    expect(schema.required).toEqual(expect.arrayContaining(keys))
    expect(schema.additionalProperties).toBe(false)
    expect(schema.properties.kind).toMatchObject({ const: kind })
    expect(out).toContain('"description"')
  })

  it('accepts the good files, and refuses a misspelt key', async () => {
    for (const [kind, text] of [
      ['scenario', scenario],
      ['playbook', playbook],
    ] as const) {
      const schema = z.fromJSONSchema(JSON.parse((await typed(`schema ${kind}`)).out))
      expect(schema.safeParse(parse(text)).error).toBeUndefined()
      expect(schema.safeParse({ ...parse(text), titel: 'x' }).success).toBe(false)
    }
  })

  it('exists of these only', async () => {
    expect(await typed('schema log')).toMatchObject({ code: 2, out: '' })
  })
})
