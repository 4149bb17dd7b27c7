import { describe, expect, it } from 'vitest'
import type { ExerciseTime, InjectId, PhaseId, RequestId, SeatId, ThingId } from '@/kernel/index.ts'
import { given, smallStory } from '../evening/given.ts'
import { activity, role } from '../evening/small-playbook.ts'
import { news, option } from '../evening/small-scenario.ts'

const lead = role('techa.tech_lead')
const cto = role('techa.cto')
const cio = role('techa.cio')
const ciso = role('bankx.ciso')
const account = 'svc-statements' as ThingId
const host = 'stmt-gw-02' as ThingId

const revoke = {
  kind: 'do',
  seat: lead,
  activity: activity('token.revoke'),
  target: account,
  with: {},
  emergency: false,
} as const
const query = { kind: 'do', seat: lead, activity: activity('log.query'), with: {}, emergency: false } as const
const snapshot = (kind: string) =>
  ({ kind: 'do', seat: lead, activity: activity('evidence.snapshot'), target: host, with: { kind }, emergency: false }) as const

describe('the clock', () => {
  it('brings news for minute 0 with STARTEX', () => {
    expect(
      given()
        .all('inject-delivered')
        .map(({ inject }) => inject),
    ).toEqual(['good-evening'])
  })

  it('brings what is due on the way in order, and nothing before its time', () => {
    const evening = given().at('T+00:04:59')
    expect(evening.all('inject-delivered')).toHaveLength(1)
    evening.at('T+00:11')
    expect(evening.all('inject-delivered').map(({ inject }) => inject)).toEqual([
      'good-evening',
      'token-reuse',
      'secret-of-the-bank',
    ])
  })

  it('jumps to the next thing that concerns a seat, and past what concerns nobody', () => {
    const evening = given().when({ kind: 'jump', until: 3600 as never })
    expect(evening.host.exercise().now).toBe(300)
  })

  it('refuses to run backwards or past the end', () => {
    const evening = given().at('T+00:10')
    expect(evening.refusal({ kind: 'advance', to: 300 as never })).toEqual({ kind: 'clock-backwards' })
    expect(evening.refusal({ kind: 'advance', to: 3601 as never })).toEqual({ kind: 'clock-past-end' })
  })

  it('belongs to the facilitator', () => {
    expect(given().refusal({ kind: 'advance', to: 60 as never }, { kind: 'seat', seat: lead })).toEqual({
      kind: 'facilitator-only',
    })
  })
})

describe('an act', () => {
  it('takes its time: started now, finished later, done only then', () => {
    const evening = given().when(query)
    expect(evening.all('act-started')[0]?.finishesAt).toBe(300)
    expect(evening.all('act-finished')).toHaveLength(0)
    expect(evening.at('T+00:05').all('act-finished')).toHaveLength(1)
  })

  it('runs at most twice at once on one seat', () => {
    const evening = given().when(query).when(snapshot('systems'))
    expect(evening.refusal(revoke)).toEqual({ kind: 'too-many-at-once', most: 2 })
    expect(evening.at('T+00:05').refusal(revoke)).toBeUndefined()
  })

  it('is not begun again while the same one runs', () => {
    const evening = given().when(snapshot('systems'))
    expect(evening.refusal(snapshot('systems'))?.kind).toBe('already-running')
    expect(evening.refusal(snapshot('network-logs'))).toBeUndefined()
  })

  it('is possible without mandate inside the own house, and visibly so', () => {
    const evening = given().when({ ...query, seat: cto })
    expect(evening.all('act-started')[0]?.withoutMandate).toBe(true)
  })

  it('is refused in the other company', () => {
    expect(given().refusal({ ...query, seat: ciso })?.kind).toBe('other-house')
  })

  it('wants a target of its kind and every choice made', () => {
    const evening = given()
    expect(evening.refusal({ ...revoke, target: host })?.kind).toBe('target-unknown')
    expect(
      evening.refusal({ kind: 'do', seat: lead, activity: activity('token.revoke'), with: {}, emergency: false })?.kind,
    ).toBe('target-missing')
    expect(evening.refusal(snapshot('photographs'))).toMatchObject({ kind: 'choice-missing', key: 'kind' })
    expect(evening.refusal({ ...query, with: { colour: 'red' } })).toMatchObject({ kind: 'key-unknown', key: 'colour' })
  })

  it('carries what rules read: account, system, change and emergency', () => {
    expect(given().when(revoke).all('act-started')[0]?.data).toEqual({
      account: 'svc-statements',
      system: 'stmt-gw-02',
      change: 'token.revoke@svc-statements',
      emergency: false,
    })
  })

  it('of the world is nobody’s to do', () => {
    expect(
      given().refusal({ kind: 'do', seat: lead, activity: activity('account.compromised'), with: {}, emergency: false })?.kind,
    ).toBe('only-the-world')
  })
})

describe('the world', () => {
  it('lets records leave while a token lives, and stops when it is revoked', () => {
    const evening = given().when(revoke).at('T+00:30')
    const counts = evening.all('fact-changed').filter(({ fact }) => fact === 'records_read')
    expect(counts).toHaveLength(3)
    expect(evening.host.exercise().facts['stolen_tokens' as never]).toEqual([])
  })

  it('loses evidence that was not preserved before the account was touched', () => {
    expect(given().when(revoke).host.exercise().facts['evidence' as never]).toBe('lost')
    const careful = given().when(snapshot('systems')).at('T+00:12').when(revoke)
    expect(careful.host.exercise().facts['evidence' as never]).toBe('sealed')
  })

  it('never counts past what there is', () => {
    expect(given().at('T+01:00').host.exercise().facts['records_read' as never]).toBeLessThanOrEqual(5000)
  })
})

describe('a request', () => {
  const ask = {
    kind: 'request',
    seat: lead,
    of: cio,
    activity: activity('change.approve'),
    forActivity: activity('token.revoke'),
    target: account,
    with: {},
    text: '',
  } as const
  const first = 'techa.tech_lead/R1' as RequestId

  it('is answered by a grant that is good for that change', () => {
    const evening = given().when(ask).when({ kind: 'approve', seat: cio, request: first, with: {} })
    expect(evening.host.exercise().happenings.at(-1)).toMatchObject({
      activity: 'change.approve',
      role: 'techa.cio',
      data: { change: 'token.revoke@svc-statements', decision: 'granted' },
    })
  })

  it('is nobody else’s to answer, and answered once', () => {
    const evening = given().when(ask)
    expect(evening.refusal({ kind: 'approve', seat: cto, request: first, with: {} })?.kind).toBe('unknown-request')
    evening.when({ kind: 'approve', seat: cio, request: first, with: {} })
    expect(evening.refusal({ kind: 'refuse', seat: cio, request: first, reason: 'Late.' })?.kind).toBe('request-closed')
  })

  it('is refused only with a reason', () => {
    const evening = given().when(ask)
    expect(evening.refusal({ kind: 'refuse', seat: cio, request: first })?.kind).toBe('empty-text')
    evening.when({ kind: 'refuse', seat: cio, request: first, reason: 'Not before four.' })
    expect(evening.all('approval-refused')[0]?.reason).toBe('Not before four.')
  })

  it('is not made twice', () => {
    expect(given().when(ask).refusal(ask)?.kind).toBe('already-asked')
  })

  it('stands behind every approval: none is given unasked', () => {
    expect(
      given().refusal({ kind: 'do', seat: ciso, activity: activity('containment.approve'), with: {}, emergency: false })?.kind,
    ).toBe('not-asked')
  })

  it('follows a recommendation by itself, and its answer opens Containment for both companies', () => {
    const recommend = { kind: 'do', seat: lead, activity: activity('containment.recommend'), with: {}, emergency: false } as const
    const evening = given().when(recommend).when({ kind: 'approve', seat: ciso, request: first, with: {} })
    expect(evening.host.exercise().phase).toBe('CO')
    expect(evening.host.view(cto).exercise.phase).toBe('CO')
  })

  it('refused for containment is an answer of its own name', () => {
    const recommend = { kind: 'do', seat: lead, activity: activity('containment.recommend'), with: {}, emergency: false } as const
    const evening = given().when(recommend).when({ kind: 'refuse', seat: ciso, request: first, reason: 'Show me the count.' })
    expect(evening.host.exercise().happenings.at(-1)?.activity).toBe('containment.refuse')
    expect(evening.host.exercise().phase).toBe('ID')
  })
})

describe('telling', () => {
  const tell = (seat: string, ...to: string[]) =>
    ({ kind: 'notify', seat: role(seat), to: to.map(role), topics: ['tokens'], text: 'Two tokens are in use.' }) as const

  it('along the chain is a hop, past it is not', () => {
    expect(
      given()
        .when(tell('techa.tech_lead', 'techa.cto', 'techa.cio'))
        .all('notified')[0]?.onChain,
    ).toBe(true)
    expect(given().when(tell('techa.tech_lead', 'bankx.ciso')).all('notified')[0]?.onChain).toBe(false)
  })

  it('reaches the addressees and the sender’s own house, nobody else', () => {
    const evening = given().when(tell('techa.cio', 'bankx.ciso'))
    const heard = (seat: string): number => evening.host.view(role(seat)).exercise.notices.length
    expect([heard('techa.cio'), heard('techa.tech_lead'), heard('bankx.ciso'), heard('bankx.ceo')]).toEqual([1, 1, 1, 0])
  })

  it('wakes what waits for it, after its delay', () => {
    const evening = given().when(tell('techa.cio', 'bankx.ciso')).at('T+00:05')
    expect(evening.all('inject-delivered').some(({ inject }) => inject === 'what-do-we-know')).toBe(false)
    expect(
      evening
        .at('T+00:06')
        .all('inject-delivered')
        .some(({ inject }) => inject === 'what-do-we-know'),
    ).toBe(true)
  })

  it('late brings the contingency, in time it does not', () => {
    const delivered = (evening: ReturnType<typeof given>) => evening.all('inject-delivered').map(({ inject }) => inject as string)
    expect(delivered(given().at('T+00:41'))).toContain('bank-hears-elsewhere')
    expect(delivered(given().when(tell('techa.cio', 'bankx.ciso')).at('T+00:41'))).not.toContain('bank-hears-elsewhere')
  })

  it('wants somebody to tell, and words', () => {
    expect(given().refusal(tell('techa.cio'))?.kind).toBe('nobody-addressed')
    expect(given().refusal(tell('techa.cio', 'techa.cio'))?.kind).toBe('yourself-addressed')
    expect(given().refusal({ ...tell('techa.cio', 'bankx.ciso'), text: ' ' })?.kind).toBe('empty-text')
  })
})

describe('an inject', () => {
  const answer = (option: string) =>
    ({ kind: 'answer', seat: lead, inject: 'token-reuse' as InjectId, option, text: '' }) as const

  it('reaches its addressees only', () => {
    const evening = given().at('T+00:11')
    expect(Object.keys(evening.host.view(lead).exercise.deliveries)).toEqual(['good-evening', 'token-reuse'])
    expect(Object.keys(evening.host.view(role('bankx.ceo')).exercise.deliveries)).toEqual(['good-evening', 'secret-of-the-bank'])
  })

  it('quotes the evening', () => {
    expect(given().at('T+00:11').all('inject-delivered').at(-1)?.body).toBe('The chair has asked. Trust is 3.')
  })

  it('is answered once, by whom it was sent to, with an answer it offers', () => {
    const evening = given().at('T+00:05')
    expect(evening.refusal({ ...answer('report'), seat: cto })?.kind).toBe('unknown-inject')
    expect(evening.refusal(answer('run away'))?.kind).toBe('unknown-option')
    evening.when(answer('report'))
    expect(evening.refusal(answer('report'))?.kind).toBe('already-answered')
  })

  it('answered by an option does what the option names, as the seat that chose it', () => {
    const evening = given().at('T+00:05').when(answer('revoke'))
    expect(evening.all('act-started')[0]).toMatchObject({ seat: lead, activity: 'token.revoke', emergency: true })
  })

  it('shows an answer to the addressees who could have given it, and to nobody else', () => {
    const to = ['techa.tech_lead', 'techa.cto', 'techa.cio']
    const ask = [option('ask', { for: [lead] }), option('ring', { for: [cto, cio] }), option('wait')]
    const mentioned = news('mentioned', to, { at: 0 as ExerciseTime, ask })
    const story = { ...smallStory, scenario: { ...smallStory.scenario, injects: [mentioned] } }
    const readersOf = (seat: SeatId, said: { option?: string; text: string }) => {
      const evening = given(story).when({ kind: 'answer', seat, inject: 'mentioned' as InjectId, ...said })
      return Object.keys(story.playbook.roles).filter(
        (other) => seat in (evening.host.view(other as SeatId).exercise.deliveries['mentioned' as InjectId]?.answers ?? {}),
      )
    }
    expect(readersOf(lead, { option: 'ask', text: '' })).toEqual([lead])
    expect(readersOf(lead, { text: 'I would rather ask somebody first.' })).toEqual([lead])
    expect(readersOf(cto, { option: 'ring', text: '' })).toEqual([cto, cio])
    expect(readersOf(cto, { text: 'Who rings?' })).toEqual([cto, cio])
    expect(readersOf(lead, { option: 'wait', text: '' })).toEqual([lead, cto, cio])
  })

  it('lets the world speak when it arrives, for those who read it', () => {
    const evening = given().at('T+00:05')
    expect(evening.host.view(lead).exercise.happenings.some(({ activity: what }) => what === 'account.compromised')).toBe(true)
    expect(evening.host.view(ciso).exercise.happenings.some(({ activity: what }) => what === 'account.compromised')).toBe(false)
  })

  it('can be held, released, dropped and written at the table', () => {
    const inject = 'token-reuse' as InjectId
    const evening = given().when({ kind: 'hold-inject', inject }).at('T+00:07')
    expect(evening.all('inject-delivered')).toHaveLength(1)
    evening.when({ kind: 'release-inject', inject })
    expect(evening.all('inject-delivered').at(-1)?.inject).toBe(inject)
    evening.when({ kind: 'drop-inject', inject: 'secret-of-the-bank' as InjectId, reason: 'too much' }).at('T+00:12')
    expect(evening.all('inject-delivered')).toHaveLength(2)
    evening.when({
      kind: 'add-inject',
      channel: 'phone',
      from: 'A neighbour',
      to: [ciso],
      title: 'Hello',
      body: 'Your lights are on.',
      informs: false,
    })
    expect(Object.keys(evening.host.view(ciso).exercise.deliveries)).toEqual(['ad-hoc-1'])
  })

  it('goes back to its plan when it is held no longer, and tells nobody at the table', () => {
    const inject = 'token-reuse' as InjectId
    const arrivals = (evening: ReturnType<typeof given>) =>
      evening.host
        .log()
        .lines.flatMap(({ event, at }) => (event.kind === 'inject-delivered' && event.inject === inject ? [at] : []))
    const early = given().when({ kind: 'hold-inject', inject }).at('T+00:02').when({ kind: 'resume-inject', inject })
    expect(early.news()).toEqual([{ kind: 'inject-resumed', inject }])
    expect(arrivals(early)).toEqual([])
    expect(arrivals(early.at('T+00:07'))).toEqual(arrivals(given().at('T+00:07')))
    for (const seat of [lead, ciso]) expect(JSON.stringify(early.host.view(seat).lines)).not.toContain('inject-resumed')

    const late = given().when({ kind: 'hold-inject', inject }).at('T+00:07').when({ kind: 'resume-inject', inject })
    expect(arrivals(late)).toEqual([420])
  })

  it('is let go only while it is held', () => {
    const inject = 'token-reuse' as InjectId
    const resume = { kind: 'resume-inject', inject } as const
    expect(given().refusal(resume)).toEqual({ kind: 'not-held', inject })
    const evening = given().when({ kind: 'hold-inject', inject }).when({ kind: 'hold-inject', inject })
    expect(evening.refusal(resume, { kind: 'seat', seat: lead })).toEqual({ kind: 'facilitator-only' })
    expect(evening.when(resume).refusal(resume)).toEqual({ kind: 'not-held', inject })
    evening.when({ kind: 'hold-inject', inject }).when({ kind: 'release-inject', inject })
    expect(evening.refusal(resume)?.kind).toBe('not-held')
  })
})

describe('the tracker', () => {
  const correlate = { kind: 'do', seat: lead, activity: activity('log.correlate'), with: {}, emergency: false } as const
  const record = { kind: 'record-finding', seat: lead, finding: 'techa.tech_lead/F1', text: 'Two tokens, one client.' } as const

  it('takes findings that were made, each once', () => {
    const evening = given()
    expect(evening.refusal(record)?.kind).toBe('unknown-finding')
    evening.when(correlate).at('T+00:08').when(record)
    expect(evening.refusal(record)?.kind).toBe('already-recorded')
  })

  it('is read by the other company only after news crossed the bridge', () => {
    const early = given().when(correlate).at('T+00:08').when(record)
    expect(early.host.view(ciso).exercise.findings).toHaveLength(0)
    const told = given()
      .when(correlate)
      .when({ kind: 'notify', seat: cio, to: [ciso], topics: [], text: 'We have something.' })
      .at('T+00:08')
      .when(record)
    expect(told.host.view(ciso).exercise.findings).toHaveLength(1)
  })
})

describe('phases and the end', () => {
  it('are the facilitator’s to set by hand, and the log says so', () => {
    const evening = given().when({ kind: 'enter-phase', phase: 'CO' as PhaseId, reason: 'for time' })
    expect(evening.all('phase-entered')[0]).toMatchObject({ phase: 'CO', by: 'facilitator' })
    expect(evening.refusal({ kind: 'enter-phase', phase: 'ZZ' as PhaseId, reason: '' })?.kind).toBe('unknown-phase')
  })

  it('nothing is accepted after ENDEX', () => {
    const evening = given().when({ kind: 'end', reason: 'time' })
    expect(evening.refusal(query)).toEqual({ kind: 'already-ended' })
  })

  it('a seat speaks only for itself, the facilitator for any', () => {
    expect(given().refusal(query, { kind: 'seat', seat: cto })).toEqual({ kind: 'not-your-seat', seat: lead })
    expect(given().refusal(query, { kind: 'facilitator' })).toBeUndefined()
  })
})
