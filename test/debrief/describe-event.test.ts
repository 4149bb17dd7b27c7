import { describe, expect, it } from 'vitest'
import { describeEvent, namesOf, type StoryNames, wording } from '@/debrief/index.ts'
import type { ExerciseEvent } from '@/engine/index.ts'
import type { EventNumber } from '@/kernel/index.ts'
import { debriefScenario, theEvening } from './evening/log.ts'
import { debriefPlaybook } from './evening/playbook.ts'

const names = namesOf(debriefPlaybook, 'en')

const words = (event: ExerciseEvent, story: StoryNames = debriefScenario): string =>
  wording(describeEvent({ number: 7 as EventNumber, event }, story, 'en'), names)

/** The words of the first line of a kind in the evening. */
const firstOf = (kind: ExerciseEvent['kind']): string => {
  const line = theEvening.lines.find(({ event }) => event.kind === kind)
  if (line === undefined) throw new Error(`The evening has no ${kind}.`)
  return words(line.event)
}

describe('a line of the log in words', () => {
  it('cites itself', () => {
    const [line] = theEvening.lines
    if (line === undefined) throw new Error('The evening is empty.')
    expect(describeEvent(line, debriefScenario, 'en').cites).toEqual([line.number])
  })

  it('tells who told whom, what, and how sure', () => {
    expect(firstOf('notified')).toBe(
      'TechA Tech Lead told TechA CIO of the incident; topics: tokens, api; “Two tokens are in use from outside.”; fairly sure.',
    )
  })

  it('says when news went outside the chain', () => {
    const line = theEvening.lines.find(({ event }) => event.kind === 'notified')
    if (line?.event.kind !== 'notified') throw new Error('Nobody told anybody.')
    expect(words({ ...line.event, onChain: false })).toContain('of the incident, outside the chain;')
  })

  it('says by which way news came', () => {
    expect(firstOf('inject-delivered')).toBe(
      'An alert from TechA SIEM reached TechA Tech Lead: “Refresh tokens redeemed by a client nobody has used before”.',
    )
  })

  it('names an act, what it was done to, and what was chosen, but not what only ties lines together', () => {
    const line = theEvening.lines.find(({ event }) => event.kind === 'act-finished' && event.activity === 'token.revoke')
    if (line === undefined) throw new Error('Nothing was revoked.')
    expect(words(line.event)).toBe(
      'TechA Tech Lead finished “Revoke refresh tokens” on svc-statements (system: stmt-gw-02, mode: manual).',
    )
  })

  it('names an answer by its text, and by its id where the answers are not known', () => {
    const line = theEvening.lines.find(({ event }) => event.kind === 'inject-answered')
    if (line === undefined) throw new Error('Nobody answered.')
    expect(words(line.event)).toContain('answered “token-reuse”: “report” “I am looking at it.”')
    expect(words(line.event, { things: {}, facts: {} })).toContain('answered “token-reuse”: “report”')
  })

  it('says what a fact became: a number, a moment, words, or nothing', () => {
    expect(firstOf('fact-changed')).toBe('Records read: now 470 records.')
    const set = { kind: 'fact-changed', fact: 'stolen_tokens', by: 'token.revoke' } as const
    expect(words({ ...set, to: [] } as never)).toBe('Stolen tokens: now empty.')
    expect(words({ ...set, to: ['rt_1', 'rt_2'] } as never)).toBe('Stolen tokens: now rt_1, rt_2.')
    const story: StoryNames = { things: {}, facts: { ['tail' as never]: { title: 'Tail until', type: 'time' } } }
    expect(words({ ...set, fact: 'tail', to: 3600 } as never, story)).toBe('Tail until: now T+01:00.')
    expect(words({ ...set, fact: 'tail', to: -1 } as never, story)).toBe('Tail until: now empty.')
  })

  it('says who is outside their mandate, and what is an emergency', () => {
    const line = theEvening.lines.find(({ event }) => event.kind === 'act-started')
    if (line?.event.kind !== 'act-started') throw new Error('Nothing was begun.')
    expect(words({ ...line.event, emergency: true, withoutMandate: true })).toBe(
      'TechA Tech Lead began “Revoke refresh tokens” on svc-statements, as an emergency, without mandate.',
    )
  })

  it('has no blame and no exclamation mark', () => {
    for (const { event } of theEvening.lines) expect(words(event)).not.toMatch(/!|fail|fault|blame|wrong/i)
  })

  it.each([
    [
      { kind: 'fact-changed', fact: 'records_read', to: 470, by: 'facilitator' },
      'The facilitator set Records read to 470 records.',
    ],
    [{ kind: 'fact-changed', fact: 'stolen_tokens', to: [], by: 'facilitator' }, 'The facilitator set Stolen tokens to empty.'],
    [
      { kind: 'inject-edited', inject: 'token-reuse', title: 'Other' },
      'The facilitator put the news “token-reuse” in other words; title: “Other”.',
    ],
    [
      { kind: 'deadline-extended', inject: 'token-reuse', replyBy: 1800, reason: 'The line was down.' },
      'An answer to “token-reuse” is now due by T+00:30; reason: “The line was down.”',
    ],
    [{ kind: 'deadline-extended', inject: 'token-reuse', replyBy: 1800 }, 'An answer to “token-reuse” is now due by T+00:30.'],
    [
      { kind: 'deviation-justified', rule: 'ID-01', reason: 'So it was.' },
      'The facilitator found it right that ID-01 was not kept: “So it was.”',
    ],
    [
      { kind: 'seat-taken', seat: 'techa.cio', holder: { kind: 'person', name: 'Ada' } },
      'TechA CIO is held by a person from here on, Ada.',
    ],
    [{ kind: 'seat-taken', seat: 'techa.cio', holder: { kind: 'bot' } }, 'TechA CIO is held by a bot from here on.'],
    [{ kind: 'seat-taken', seat: 'techa.cio', holder: { kind: 'nobody' } }, 'Nobody holds TechA CIO from here on.'],
  ] as const)('says what the facilitator did: %o', (event, said) => {
    expect(words(event as ExerciseEvent)).toBe(said)
  })

  it('says a moment set by hand as a time', () => {
    const story: StoryNames = { things: {}, facts: { ['tail' as never]: { title: 'Tail until', type: 'time' } } }
    const set = { kind: 'fact-changed', fact: 'tail', by: 'facilitator' } as const
    expect(words({ ...set, to: 3600 } as never, story)).toBe('The facilitator set Tail until to T+01:00.')
    expect(words({ ...set, to: -1 } as never, story)).toBe('The facilitator set Tail until to empty.')
  })
})
