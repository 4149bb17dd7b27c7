import { describe, expect, it } from 'vitest'
import { crewOf, playEvening, writeLog } from '@/hosting/index.ts'
import { smallStory } from '../evening/given.ts'
import { typed } from './at-the-prompt.ts'
import { memoryFiles } from './memory-files.ts'

const log = writeLog(
  playEvening({ story: smallStory, crew: crewOf(smallStory.scenario, 'idle'), crewName: 'idle', level: 'standard' }),
)
const revoke = {
  kind: 'do',
  seat: 'techa.tech_lead',
  activity: 'token.revoke',
  target: 'svc-statements',
  with: {},
  emergency: true,
}
const asked = (plan: string, more = '') =>
  typed(`replay a.jsonl --until 4 --then plan.jsonl${more}`, { files: memoryFiles({ 'a.jsonl': log, 'plan.jsonl': plan }) })

describe('hotwash replay --then', () => {
  it('says what would have come out otherwise', async () => {
    const { code, out } = await asked(`${JSON.stringify({ at: 600, command: revoke })}\n`)
    expect(code).toBe(0)
    expect(out).toMatch(/^Played on from line \d+/)
    expect(out).toContain('At the end, evidence: volatile, would be lost.')
    expect(out).toContain('At the end, stolen_tokens: rt_9f3c, rt_1b77, would be empty.')
  })

  it('says when nothing would', async () => {
    const { code, out } = await asked('')
    expect(code).toBe(0)
    expect(out).toContain('Nothing would have come out otherwise.')
  })

  it('gives the numbers as JSON', async () => {
    const { out } = await asked(JSON.stringify(revoke), ' --json')
    expect(JSON.parse(out)).toMatchObject({ facts: { evidence: { from: 'volatile', to: 'lost' } }, rules: {}, milestones: {} })
  })

  it('names the line that the table refuses, and goes on', async () => {
    const { code, out, err } = await asked(
      [{ kind: 'delegate', seat: 'techa.cio', to: 'bankx.ciso' }, revoke].map((one) => JSON.stringify(one)).join('\n\n'),
    )
    expect(code).toBe(1)
    expect(err).toMatch(/^plan\.jsonl:1\n {2}Not done at T\+\d\d:\d\d: CISO is not a colleague of this seat/)
    expect(out).toContain('evidence')
  })

  it.each([
    ['{', 'This line is not a JSON object with a command in it.'],
    ['[]', 'This line is not a JSON object with a command in it.'],
    ['{"kind":"do"}', 'This is not a command: seat:'],
    ['{"kind":"jump","until":60}', 'The clock goes by itself here: "jump" cannot stand in a plan.'],
    ['{"at":"soon","command":{"kind":"end","reason":""}}', '"at" is a whole number of seconds since STARTEX.'],
    ['{"at":999999,"command":{"kind":"end","reason":""}}', 'lies behind the end of the story, T+01:00.'],
    ['{"when":1,"command":{"kind":"end","reason":""}}', 'Beside "command" a line has "at" and nothing else, not "when".'],
    [
      '{"at":1800,"command":{"kind":"end","reason":""}}\n{"at":900,"command":{"kind":"end","reason":""}}',
      'T+00:15 lies before T+00:30',
    ],
  ])('does not take %s for a plan', async (plan, sentence) => {
    const { code, out, err } = await asked(plan)
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toContain(sentence)
    expect(err).toMatch(/^plan\.jsonl:[12]\n/)
  })

  it('wants a file that is there, and a plan for --json', async () => {
    expect(await typed('replay a.jsonl --then no.jsonl', { files: memoryFiles({ 'a.jsonl': log }) })).toMatchObject({
      code: 1,
      out: '',
    })
    expect(await typed('replay a.jsonl --json', { files: memoryFiles({ 'a.jsonl': log }) })).toMatchObject({
      code: 2,
      err: '--json goes with --then.\n',
    })
  })
})
