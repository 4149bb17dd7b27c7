import { describe, expect, it } from 'vitest'
import { type Command, explainRefusal, isSeatCommand, may, type Refusal, type Sender, type Story } from '@/engine/index.ts'
import { readCommand } from '@/hosting/index.ts'
import type { EventNumber, ExerciseTime, FactId, InjectId, RuleId, SeatId } from '@/kernel/index.ts'
import type { Fact } from '@/scenario/index.ts'
import { given, smallStory } from '../evening/given.ts'
import { activity, role } from '../evening/small-playbook.ts'
import { news } from '../evening/small-scenario.ts'
import { asks, of, rule, within } from '../scoring/small-trace.ts'

const { scenario, playbook } = smallStory
const [lead, cto, ciso] = ['techa.tech_lead', 'techa.cto', 'bankx.ciso'].map(role) as [SeatId, SeatId, SeatId]
const facilitator: Sender = { kind: 'facilitator' }

const set = (fact: string, to: Extract<Command, { kind: 'change-fact' }>['to'], reason = 'For the evening.'): Command => ({
  kind: 'change-fact',
  fact: fact as FactId,
  to,
  reason,
})
const edit = (inject: string, words: { readonly title?: string; readonly body?: string }): Command => ({
  kind: 'edit-inject',
  inject: inject as InjectId,
  ...words,
})
const extend = (inject: string, until: number, reason?: string): Command => ({
  kind: 'extend-deadline',
  inject: inject as InjectId,
  until: until as ExerciseTime,
  ...(reason === undefined ? {} : { reason }),
})
const justify = (id: string, at?: number, reason = 'The token was already dead.'): Command => ({
  kind: 'justify',
  rule: id as RuleId,
  ...(at === undefined ? {} : { at: at as EventNumber }),
  reason,
})
const seat = (taken: SeatId, kind: 'person' | 'bot' | 'nobody', name?: string): Command => ({
  kind: 'take-seat',
  seat: taken,
  holder: { kind, ...(name === undefined ? {} : { name }) },
})

const flag: Fact = { id: 'alarmed' as FactId, title: 'Alarmed', seenBy: [], type: 'flag', start: false }
const time: Fact = { id: 'told_at' as FactId, title: 'Told at', seenBy: [], type: 'time', start: -1 }
const suspects: Fact = {
  id: 'suspects' as FactId,
  title: 'Suspects',
  seenBy: [],
  type: 'set',
  of: 'account' as never,
  start: [],
}
const alarm = news('alarm', ['techa.cto'], { when: 'trust < 2' })

/** The small evening with a fact of each type, an inject that waits for one of them, and rules of three kinds of owner. */
const story: Story = {
  ...smallStory,
  scenario: {
    ...scenario,
    facts: { ...scenario.facts, [flag.id]: flag, [time.id]: time, [suspects.id]: suspects },
    injects: [...scenario.injects, alarm],
  },
  playbook: {
    ...playbook,
    rules: [
      rule('own', asks('response', of('account.compromised'), { b: of('token.revoke'), ...within(600) }), { owner: lead }),
      rule('both', asks('response', of('account.compromised'), { b: of('token.revoke'), ...within(600) }), {
        owner: [lead, ciso],
      }),
      rule('acting', asks('notResponse', of('log.query'), { b: of('token.revoke') }), { owner: 'actor' }),
      rule('asked', asks('response', of('log.query'), { b: of('token.revoke'), same: ['role'] }), { owner: 'actor' }),
    ],
  },
}

describe('a fact set by hand', () => {
  it('is set by the facilitator, for those who see it, and what waits for it follows at once', () => {
    const evening = given(story).when(set('trust', 1))
    expect(evening.news()[0]).toEqual({ kind: 'fact-changed', fact: 'trust', to: 1, by: 'facilitator' })
    expect(evening.host.view(lead).exercise.facts['trust' as FactId]).toBe(1)
    expect(evening.all('inject-delivered').map(({ inject }) => inject)).toContain('alarm')
  })

  it('stops what holds only while it is otherwise', () => {
    const evening = given(story).when(set('stolen_tokens', []))
    expect(evening.news()).toContainEqual({ kind: 'process-ceased', process: 'exfiltration' })
    const before = evening.host.exercise().facts['records_read' as FactId]
    expect(evening.at('T+00:04').host.exercise().facts['records_read' as FactId]).toBe(before)
  })

  it('shows in no view that does not see the fact, and its reason in none at all', () => {
    const evening = given(story).when(set('records_read', 900, 'To see who notices.'))
    for (const one of [lead, cto, ciso]) {
      expect(evening.host.view(one).lines.some(({ event }) => event.kind === 'fact-changed')).toBe(false)
      expect(JSON.stringify(evening.host.view(one).lines.map(({ event }) => event))).not.toContain('who notices')
    }
    expect(evening.host.log().lines.at(-1)?.cause?.command).toMatchObject({ reason: 'To see who notices.' })
  })

  it.each([
    ['records_read', 5000],
    ['evidence', 'lost'],
    ['alarmed', true],
    ['told_at', 600],
    ['suspects', ['svc-statements']],
  ] as const)('takes what the scenario says %s can be', (fact, to) => {
    expect(given(story).when(set(fact, to)).host.exercise().facts[fact as FactId]).toEqual(to)
  })

  it('keeps a set sorted and without doubles', () => {
    const evening = given(story).when(set('stolen_tokens', ['rt_9f3c', 'rt_9f3c']))
    expect(evening.host.exercise().facts['stolen_tokens' as FactId]).toEqual(['rt_9f3c'])
    expect(evening.refusal(set('stolen_tokens', ['rt_9f3c']))).toEqual({ kind: 'fact-unchanged', fact: 'stolen_tokens' })
  })

  it.each([
    ['records_read', 5001, 'records_read is a whole number, 0 or more, at most 5000.'],
    ['records_read', -1, 'records_read is a whole number, 0 or more, at most 5000.'],
    ['records_read', 1.5, 'records_read is a whole number, 0 or more, at most 5000.'],
    ['records_read', 'many', 'records_read is a whole number, 0 or more, at most 5000.'],
    ['evidence', 'gone', 'evidence is one of these: volatile, sealed, lost.'],
    ['alarmed', 'yes', 'alarmed is true or false.'],
    ['told_at', -2, 'told_at is a whole number of seconds since STARTEX, or -1 for none.'],
    ['suspects', ['stmt-gw-02'], 'suspects is any of these: svc-statements.'],
    ['suspects', 'svc-statements', 'suspects is any of these: svc-statements.'],
  ] as const)('is refused for %s with %s, and says what it can be', (fact, to, sentence) => {
    const evening = given(story)
    const lines = evening.host.log().lines.length
    const refusal = evening.refusal(set(fact, to))
    expect(refusal && explainRefusal(refusal, playbook)).toBe(sentence)
    expect(evening.host.log().lines).toHaveLength(lines)
  })

  it('needs a fact there is, another value than it has, and a reason', () => {
    const evening = given(story)
    expect(evening.refusal(set('no-such-fact', 1))).toEqual({ kind: 'unknown-fact', fact: 'no-such-fact' })
    expect(evening.refusal(set('toString', 1))).toEqual({ kind: 'unknown-fact', fact: 'toString' })
    expect(evening.refusal(set('trust', 3))).toEqual({ kind: 'fact-unchanged', fact: 'trust' })
    expect(evening.refusal(set('trust', 1, ' '))).toEqual({ kind: 'empty-text' })
  })
})

describe('a deadline that is extended', () => {
  const answer: Command = { kind: 'answer', seat: lead, inject: 'token-reuse' as InjectId, option: 'report', text: '' }

  it('is known to whoever was asked, and to nobody else', () => {
    const evening = given(story)
      .at('T+00:05')
      .when(extend('token-reuse', 1800, 'The line was down.'))
    const line = evening.host.log().lines.at(-1)
    expect(line?.event).toEqual({
      kind: 'deadline-extended',
      inject: 'token-reuse',
      replyBy: 1800,
      reason: 'The line was down.',
    })
    const replyBy = (of_: SeatId) => evening.host.view(of_).exercise.deliveries['token-reuse' as InjectId]?.line.event.replyBy
    expect(replyBy(lead)).toBe(1800)
    expect(evening.host.view(cto).lines.map(({ event }) => event.kind)).not.toContain('deadline-extended')
    evening.at('T+00:29').when(answer)
  })

  it('moves on only: from the time that holds now, and not into the past', () => {
    const evening = given(story).at('T+00:05')
    expect(evening.refusal(extend('token-reuse', 1020))).toEqual({ kind: 'deadline-not-later', than: 1020 })
    evening.when(extend('token-reuse', 1500))
    expect(evening.refusal(extend('token-reuse', 1400))).toEqual({ kind: 'deadline-not-later', than: 1500 })
    expect(evening.at('T+00:30').refusal(extend('token-reuse', 1800))).toEqual({ kind: 'deadline-not-later', than: 1800 })
    expect(evening.refusal(extend('token-reuse', 1860))).toBeUndefined()
  })

  it('is there for news that arrived and waits for an answer', () => {
    const evening = given(story)
    expect(evening.refusal(extend('token-reuse', 1800))).toEqual({ kind: 'unknown-inject', inject: 'token-reuse' })
    expect(evening.refusal(extend('toString', 1800))).toEqual({ kind: 'unknown-inject', inject: 'toString' })
    expect(evening.refusal(extend('good-evening', 1800))).toEqual({ kind: 'no-deadline', inject: 'good-evening' })
  })
})

describe('an inject put in other words', () => {
  const wordsOf = (evening: ReturnType<typeof given>, id: string) => {
    const found = evening.all('inject-delivered').find(({ inject }) => inject === id)
    return [found?.title, found?.body]
  }

  it('arrives in them, slots filled when it does; what is not edited stays as it was written', () => {
    const evening = given(story)
      .when(edit('secret-of-the-bank', { body: 'Trust stands at {{fact.trust}}.' }))
      .when(set('trust', 4))
    expect(wordsOf(evening.at('T+00:10'), 'secret-of-the-bank')).toEqual(['secret-of-the-bank', 'Trust stands at 4.'])
  })

  it('keeps the last words for each part', () => {
    const evening = given(story)
      .when(edit('token-reuse', { title: 'First', body: 'Body.' }))
      .when(edit('token-reuse', { title: 'Second' }))
    expect(wordsOf(evening.at('T+00:05'), 'token-reuse')).toEqual(['Second', 'Body.'])
  })

  it('is the facilitator’s alone until it arrives', () => {
    const evening = given(story).when(edit('token-reuse', { title: 'Another title' }))
    expect(evening.host.log().lines.at(-1)?.audience).toEqual({ during: { kind: 'facilitator' }, after: { kind: 'everyone' } })
    expect(evening.host.view(lead).lines.map(({ event }) => event.kind)).not.toContain('inject-edited')
  })

  it('is refused once it was delivered or dropped, and where there is nothing to edit', () => {
    const evening = given(story).when({ kind: 'drop-inject', inject: 'token-reuse' as InjectId, reason: 'no time' })
    expect(evening.refusal(edit('good-evening', { title: 'Late' }))?.kind).toBe('already-delivered')
    expect(evening.refusal(edit('token-reuse', { title: 'Late' }))?.kind).toBe('already-dropped')
    expect(evening.refusal(edit('no-such-inject', { title: 'Late' }))?.kind).toBe('unknown-inject')
    expect(evening.refusal(edit('secret-of-the-bank', {}))?.kind).toBe('empty-text')
    expect(evening.refusal(edit('secret-of-the-bank', { title: 'Good', body: ' ' }))?.kind).toBe('empty-text')
  })
})

describe('a deviation that was right', () => {
  const readBy = (command: Command, before = given(story)) => before.when(command).host.log().lines.at(-1)?.audience.after

  it('is read afterwards by the company whose rule it is', () => {
    expect(readBy(justify('own'))).toEqual({ kind: 'organisations', organisations: ['techa'], seats: [] })
  })

  it('is read in the joint report only where it may be the other company’s business', () => {
    expect(readBy(justify('both'))).toEqual({ kind: 'facilitator' })
    expect(readBy(justify('acting'))).toEqual({ kind: 'facilitator' })
  })

  it('is read by the company of whoever acted, where the rule binds whoever acts', () => {
    const query: Command = { kind: 'do', seat: lead, activity: activity('log.query'), with: {}, emergency: false }
    const evening = given(story).when(query).at('T+00:05')
    const line = evening.host.log().lines.find(({ event }) => event.kind === 'act-finished')?.number
    expect(readBy(justify('acting', line), evening)).toEqual({ kind: 'organisations', organisations: ['techa'], seats: [] })
    expect(readBy(justify('asked', line), evening)).toEqual({ kind: 'facilitator' })
  })

  it('reaches no seat during play, and needs a rule, a line there is, and a reason', () => {
    const evening = given(story).when(justify('own', 1))
    for (const one of [lead, cto, ciso])
      expect(evening.host.view(one).lines.map(({ event }) => event.kind)).not.toContain('deviation-justified')
    expect(evening.refusal(justify('no-such-rule'))).toEqual({ kind: 'unknown-rule', rule: 'no-such-rule' })
    expect(evening.refusal(justify('own', 999))?.kind).toBe('unknown-line')
    expect(evening.refusal(justify('own', 1, ''))?.kind).toBe('empty-text')
    evening.when({ kind: 'end', reason: 'time' })
    expect(evening.refusal(justify('own', 1))).toEqual({ kind: 'already-ended' })
  })
})

describe('a seat that is taken', () => {
  it('is held by somebody else from then on, and everybody knows', () => {
    const evening = given(story).when(seat(cto, 'person', 'Ada'))
    for (const one of [lead, ciso]) expect(evening.host.view(one).exercise.seats[cto]).toEqual({ kind: 'person', name: 'Ada' })
    evening.when(seat(cto, 'nobody'))
    expect(evening.refusal({ kind: 'delegate', seat: lead, to: cto })).toEqual({ kind: 'nobody-there', seat: cto })
  })

  it('is a seat of the playbook, and changes hands', () => {
    const evening = given(story).when(seat(cto, 'bot'))
    expect(evening.refusal(seat(cto, 'bot'))).toEqual({ kind: 'already-held', seat: cto })
    for (const strange of ['techa.nobody', 'toString'])
      expect(evening.refusal(seat(strange as SeatId, 'bot'))?.kind).toBe('unknown-seat')
    expect(evening.refusal(seat(cto, 'person', 'x'.repeat(101)))).toEqual({ kind: 'text-too-long', most: 100 })
  })
})

describe('the facilitator’s powers', () => {
  const powers: readonly Command[] = [
    set('trust', 1),
    set('suspects', ['svc-statements']),
    edit('secret-of-the-bank', { title: 'Other' }),
    extend('token-reuse', 1800, 'Later.'),
    justify('own', 1),
    seat(cto, 'bot', 'Ada'),
  ]

  it.each(powers.map((command) => [command.kind, command] as const))('%s is no seat’s to use', (_, command) => {
    const evening = given(story).at('T+00:05')
    for (const one of [lead, cto, ciso]) {
      expect(evening.refusal(command, { kind: 'seat', seat: one })).toEqual({ kind: 'facilitator-only' })
      const { exercise, briefing } = evening.host.view(one)
      expect(may(command, { kind: 'seat', seat: one }, exercise, briefing).allowed).toBe(false)
    }
    expect(isSeatCommand(command)).toBe(false)
    expect(evening.refusal(command, facilitator)).toBeUndefined()
  })

  it.each(powers.map((command) => [command.kind, command] as const))('%s has a shape on the wire, and no other', (_, command) => {
    expect(readCommand(JSON.parse(JSON.stringify(command)))).toEqual({ ok: true, command })
    expect(readCommand({ ...command, extra: 1 }).ok).toBe(false)
    for (const key of Object.keys(command).filter((one) => !['title', 'at', 'reason', 'kind'].includes(one))) {
      const { [key as 'kind']: _left, ...less } = command
      expect(readCommand(less).ok).toBe(false)
    }
  })

  it('does not take strange values from the wire', () => {
    for (const to of [null, Number.NaN, {}, [1], ['x'.repeat(10_001)]])
      expect(readCommand({ ...set('trust', 1), to }).ok).toBe(false)
    for (const at of [0, -1, 1.5, '1']) expect(readCommand({ ...justify('own'), at }).ok).toBe(false)
    expect(readCommand({ ...seat(cto, 'bot'), holder: { kind: 'ghost' } }).ok).toBe(false)
  })

  it('are gone with the branch they were used on', () => {
    const evening = given(story).at('T+00:05')
    const turn = evening.host.log().lines.length as EventNumber
    for (const command of powers) evening.when(command)
    evening.when({ kind: 'rewind', to: turn })
    const { facts, seats, edited, deliveries } = evening.host.exercise()
    expect([facts['trust' as FactId], seats[cto]?.kind, edited]).toEqual([3, 'person', {}])
    expect(deliveries['token-reuse' as InjectId]?.line.event.replyBy).toBe(1020)
  })

  it('are refused in words', () => {
    const refusals: readonly Refusal[] = [
      { kind: 'already-dropped', inject: 'x' as InjectId },
      { kind: 'no-deadline', inject: 'x' as InjectId },
      { kind: 'deadline-not-later', than: 1020 as ExerciseTime },
      { kind: 'unknown-fact', fact: 'x' },
      { kind: 'fact-value-wrong', fact: 'x' as FactId, type: 'count', least: 1 },
      { kind: 'fact-unchanged', fact: 'x' as FactId },
      { kind: 'unknown-rule', rule: 'x' },
      { kind: 'already-held', seat: cto },
      { kind: 'unknown-line', last: 9 as EventNumber },
    ]
    const said = refusals.map((refusal) => explainRefusal(refusal, playbook))
    expect(new Set(said).size).toBe(refusals.length)
    for (const sentence of said) expect(sentence).toMatch(/^[A-Zx].*\.$/)
    expect(said[2]).toBe('Choose a time after T+00:17.')
    expect(said[4]).toBe('x is a whole number, 1 or more.')
  })
})
