import { describe, expect, it } from 'vitest'
import { writeLog } from '@/hosting/index.ts'
import type { SeatId, Seed } from '@/kernel/index.ts'
import { play } from '../arbitraries/any-evening.ts'
import { typed } from './at-the-prompt.ts'
import { memoryFiles } from './memory-files.ts'

const log = writeLog(play({ seed: 'seven' as Seed, wishes: [] }, { end: true }).log())
const files = () => memoryFiles({ 'a.jsonl': log })

describe('hotwash debrief', () => {
  it('prints Markdown with the seven sections', async () => {
    const { code, out, err } = await typed('debrief a.jsonl', { files: files() })
    expect([code, err]).toEqual([0, ''])
    expect([...out.matchAll(/^## (\d)\. /gm)].map(([, n]) => n)).toEqual(['1', '2', '3', '4', '5', '6', '7'])
  })

  it('writes a file and prints nothing', async () => {
    const disk = files()
    const { code, out } = await typed('debrief a.jsonl --format html --for bankx --out out/a.html', { files: disk })
    expect([code, out]).toEqual([0, ''])
    expect(await disk.readText('out/a.html')).toMatchObject({ ok: true, value: expect.stringContaining('<!doctype html>') })
  })

  it('prints JSON that can be read', async () => {
    const { out } = await typed('debrief a.jsonl --format json', { files: files() })
    expect(JSON.parse(out)).toMatchObject({ format: 'hotwash-debrief/1', for: 'joint' })
  })

  it.each([
    ['docx', 'This version cannot write docx yet; it writes md, html, json or csv.\n'],
    ['htlm', 'There is no format "htlm". Did you mean "html"? Formats are md, html, json or csv.\n'],
    ['constructor', 'There is no format "constructor". Formats are md, html, json or csv.\n'],
  ])('answers format %s with a sentence', async (format, sentence) => {
    expect(await typed(`debrief a.jsonl --format ${format}`, { files: files() })).toEqual({ code: 2, out: '', err: sentence })
  })

  it('answers an unknown company with those it knows', async () => {
    const { code, err } = await typed('debrief a.jsonl --for bankz', { files: files() })
    expect([code, err]).toEqual([
      2,
      'Nobody in this log is called "bankz". Did you mean "bankx"? It can be for joint, bankx or techa.\n',
    ])
  })

  it('says on which line a log does not hold', async () => {
    const { code, out, err } = await typed('debrief a.jsonl', {
      files: memoryFiles({ 'a.jsonl': log.replace('"at":0', '"at":1') }),
    })
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^a\.jsonl:\d+ /)
  })

  it('says that there is no such file', async () => {
    expect((await typed('debrief b.jsonl', { files: files() })).code).toBe(1)
  })
})

describe('hotwash replay', () => {
  it('tells the log line by line, with its numbers and times', async () => {
    const { code, out } = await typed('replay a.jsonl', { files: files() })
    expect(code).toBe(0)
    const lines = out.trimEnd().split('\n')
    expect(lines).toHaveLength(log.trimEnd().split('\n').length - 1)
    expect(lines[0]).toMatch(/^\s*1 {2}T\+00:00 {2}The exercise started in the phase Identification;/)
    expect(lines.at(-1)).toContain('The exercise ended: “time”.')
  })

  it('gives the terminal no commands out of somebody’s words', async () => {
    const seat = 'techa.cto' as SeatId
    const command = { kind: 'send', seat, to: ['techa.cio' as SeatId], text: 'Look: \u001b[2Jgone' } as const
    const said = play({ seed: 'seven' as Seed, wishes: [{ sender: { kind: 'seat', seat }, command, by: 0 }] }, { end: true })
    const { out } = await typed('replay a.jsonl', { files: memoryFiles({ 'a.jsonl': writeLog(said.log()) }) })
    expect(out).toContain('“Look:  [2Jgone”')
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  })

  it('stops at the line asked for', async () => {
    const { out } = await typed('replay a.jsonl --until 2', { files: files() })
    expect(out.trimEnd().split('\n')).toHaveLength(2)
  })

  it.each(['0', '9999', 'two', '1.5'])('does not take %s for a line', async (until) => {
    const { code, err } = await typed(`replay a.jsonl --until ${until}`, { files: files() })
    expect(code).toBe(2)
    expect(err).toMatch(/^This log has \d+ lines: --until takes a whole number from 1 to \d+, not ".+"\.\n$/)
  })
})
