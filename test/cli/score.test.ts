import { describe, expect, it } from 'vitest'
import { writeLog } from '@/hosting/index.ts'
import { scoreLog, scoreSheetOf } from '@/scoring/index.ts'
import { given, smallStory } from '../evening/given.ts'
import { role } from '../evening/small-playbook.ts'
import { asks, of, rule, within } from '../scoring/small-trace.ts'
import { typed } from './at-the-prompt.ts'
import { memoryFiles } from './memory-files.ts'

const lead = role('techa.tech_lead')
const answers = rule('ID-13', asks('response', of('notify', { by: [lead] }), { b: of('executives.brief'), ...within(600) }), {
  owner: role('techa.cio'),
})

/** The Tech Lead tells the CIO, and the CIO does nothing about it. */
const log = given({ ...smallStory, playbook: { ...smallStory.playbook, rules: [answers] } })
  .at('T+00:05')
  .when({ kind: 'notify', seat: lead, to: [role('techa.cio')], topics: [], text: 'Two tokens are in use.' })
  .at('T+00:30')
  .when({ kind: 'end', reason: 'time' })
  .host.log()
const files = memoryFiles({ 'evening.jsonl': writeLog(log), 'spoilt.jsonl': writeLog(log).replace('Two tokens', 'Ten tokens') })

describe('hotwash score', () => {
  it('prints every number and every test, with the lines that prove it', async () => {
    const { code, out, err } = await typed('score evening.jsonl --json', { files })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const sheet = JSON.parse(out)
    expect(sheet).toEqual(JSON.parse(JSON.stringify(scoreSheetOf(scoreLog(log)))))
    expect(sheet.team).toMatchObject({ score: 0, n: 1, violated: 1 })
    const told = log.lines.find(({ event }) => event.kind === 'notified')?.number
    expect(sheet.rules['ID-13'].activations).toMatchObject([
      { outcome: 'violated', deadline: 900, roles: ['techa.cio'], cites: [told] },
    ])
  })

  it('says in words what would have met a broken rule', async () => {
    const { out } = await typed('score evening.jsonl', { files })
    expect(out).toContain('Team: 0 of 1 duty.')
    expect(out).toMatch(/ID-13 {2}One “executives.brief” by T\+00:15 would have met it\. \[\d+\]/)
  })

  it('does not score a log that was changed', async () => {
    const { code, out, err } = await typed('score spoilt.jsonl', { files })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('line-changed')
  })
})
