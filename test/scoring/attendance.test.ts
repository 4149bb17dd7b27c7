import { describe, expect, it } from 'vitest'
import type { ExerciseEvent, Holder, Recorded } from '@/engine/index.ts'
import type { EventNumber, ExerciseTime, PhaseId, SeatId } from '@/kernel/index.ts'
import { resultsOf, scoreLog, traceOf } from '@/scoring/index.ts'
import { given, smallStory } from '../evening/given.ts'
import { role, smallPlaybook } from '../evening/small-playbook.ts'
import { news } from '../evening/small-scenario.ts'
import { asks, of, roleOf, rule, trace, within } from './small-trace.ts'

const [lead, cto] = ['techa.tech_lead', 'techa.cto'].map(roleOf) as [never, never]
const duty = rule('D', asks('response', of('account.compromised'), { b: of('token.revoke', { by: [lead] }), ...within(5) }), {
  owner: lead,
})
const never = rule('N', asks('absence', of('token.revoke'), { n: 1 }), { owner: lead })
const owed = rule('E', asks('existence', of('token.revoke'), { n: 1 }), { owner: lead })

/** Who is charged with what when the Tech Lead's seat was empty in these stretches, in minutes. */
const charged = (line: string, empty: readonly (readonly [number, number])[], rules = [duty]) =>
  resultsOf({
    rules,
    trace: trace(line, {
      staffed: [lead, cto],
      vacant: empty.map(([from, until]) => ({ role: lead, from, until })),
      now: 100,
    }),
  }).flatMap(({ activations }) => activations.map(({ outcome, roles }) => [outcome, ...roles]))

describe('a seat that was empty for a while', () => {
  it('is charged with what began and came due while somebody sat there', () => {
    expect(charged('account.compromised@20', [[0, 20]])).toEqual([['violated', lead]])
    expect(charged('account.compromised@20', [[26, 90]])).toEqual([['violated', lead]])
    expect(charged('account.compromised@20', [[21, 24]])).toEqual([['violated', lead]])
    expect(charged('account.compromised@20 token.revoke@22/techa.tech_lead', [[23, 90]])).toEqual([['fulfilled', lead]])
  })

  it('is not charged with what began or came due while nobody did', () => {
    expect(charged('account.compromised@20', [[10, 21]])).toEqual([])
    expect(charged('account.compromised@20', [[24, 26]])).toEqual([])
    expect(charged('account.compromised@20', [[25, 26]])).toEqual([])
  })

  it('is charged with a promise of the whole log when somebody sat there at the end, or when it was broken', () => {
    expect(charged('account.compromised@20', [[50, Number.POSITIVE_INFINITY]], [owed])).toEqual([])
    expect(charged('account.compromised@20', [[50, 60]], [owed])).toEqual([['violated', lead]])
    expect(charged('token.revoke@30/techa.tech_lead', [[50, Number.POSITIVE_INFINITY]], [never])).toEqual([['violated', lead]])
  })
})

const line = (number: number, event: ExerciseEvent): Recorded => ({
  number: number as EventNumber,
  at: (number * 60) as ExerciseTime,
  audience: { during: { kind: 'everyone' }, after: { kind: 'everyone' } },
  event,
})
const held = (kind: Holder['kind']): Holder => ({ kind })
const starts = (seats: Record<string, Holder['kind']>): ExerciseEvent => ({
  kind: 'exercise-started',
  seats: Object.fromEntries(Object.entries(seats).map(([seat, kind]) => [seat as SeatId, held(kind)])),
  phase: 'ID' as PhaseId,
})
const sits = (seat: SeatId, kind: Holder['kind']): ExerciseEvent => ({ kind: 'seat-taken', seat, holder: held(kind) })
const tells = (to: SeatId): ExerciseEvent =>
  ({
    kind: 'notified',
    seat: lead,
    to: [to],
    fromOrganisation: 'techa',
    toOrganisations: ['techa'],
    topics: [],
    text: '',
    onChain: true,
  }) as never

/** When duties of a role began to count, and on which lines. */
const duties = (of_: SeatId, ...events: readonly ExerciseEvent[]) => {
  const { header } = given().host.log()
  const read = traceOf({ header, lines: events.map((event, index) => ({ ...line(index + 1, event), hash: '' })) })
  return {
    staffed: read.staffed,
    opened: read.events
      .filter(({ activity, data }) => activity === 'duty.open' && data['role'] === of_)
      .map(({ t, cites }) => [t, cites]),
  }
}

describe('somebody who joins late', () => {
  it('has duties from then on, for what the role was told before', () => {
    const late = duties(cto, starts({ [lead]: 'person' }), tells(cto), sits(cto, 'person'))
    expect(late).toEqual({ staffed: [lead, cto], opened: [[180, [1, 2, 3]]] })
  })

  it('has those of whoever sat there before, once', () => {
    const first = [starts({ [lead]: 'person', [cto]: 'person' }), tells(cto)] as const
    const swapped = duties(cto, ...first, sits(cto, 'nobody'), sits(cto, 'bot'))
    expect(swapped.opened).toEqual([[120, [1, 2]]])
  })

  it('is told late of what came while the seat was empty', () => {
    const gap = duties(cto, starts({ [lead]: 'person', [cto]: 'bot' }), sits(cto, 'nobody'), tells(cto), sits(cto, 'person'))
    expect(gap.opened).toEqual([[240, [1, 3, 4]]])
  })

  it('makes a seat count that nobody else ever held, and none that nobody held at all', () => {
    expect(duties(cto, starts({ [lead]: 'person', [cto]: 'nobody' })).staffed).toEqual([lead])
    expect(duties(cto, starts({ [lead]: 'person' }), sits(lead, 'nobody')).staffed).toEqual([lead])
  })
})

describe('what the facilitator justified in the log', () => {
  const compromised = (id: string, at: number) =>
    news(id, ['techa.tech_lead'], {
      at: at as ExerciseTime,
      emits: [{ activity: 'account.compromised' as never, data: { account: id }, once: false }],
    })
  const story = {
    ...smallStory,
    scenario: { ...smallStory.scenario, injects: [compromised('first', 60), compromised('second', 120)] },
    playbook: {
      ...smallPlaybook,
      rules: [rule('D', asks('response', of('account.compromised'), { b: of('token.revoke'), ...within(600) }), { owner: lead })],
    },
  }
  /** How the two tests of the rule ended, when the facilitator said this at ten past. */
  const judged = (at: EventNumber | undefined) => {
    const evening = given(story).at('T+00:10')
    const lines = evening.host.log().lines
    const acted = lines.filter(({ event }) => event.kind === 'world-acted').map(({ number }) => number)
    evening.when({
      kind: 'justify',
      rule: 'D' as never,
      ...(at === undefined ? {} : { at: at < 0 ? (acted[-at - 1] as EventNumber) : at }),
      reason: 'The token was dead.',
    })
    const said = evening.host.exercise().last
    const card = scoreLog(evening.at('T+00:40').when({ kind: 'end', reason: 'time' }).host.log())
    return { said, acted, card, tests: card.rules['D' as never]?.activations ?? [] }
  }

  it('leaves the score: the test that line began, and it rests on that line from then on', () => {
    const { said, acted, tests, card } = judged(-2 as EventNumber)
    expect(tests.map(({ outcome, cites }) => [outcome, cites])).toEqual([
      ['violated', [acted[0]]],
      ['justified', [acted[1], said]],
    ])
    expect(card.rules['D' as never]).toMatchObject({ V: 1, justified: 1 })
  })

  it('is every test of the rule without a line, and none with another one', () => {
    expect(judged(undefined).tests.map(({ outcome }) => outcome)).toEqual(['justified', 'justified'])
    expect(judged(undefined).card.team.n).toBe(0)
    expect(judged(1 as EventNumber).tests.map(({ outcome }) => outcome)).toEqual(['violated', 'violated'])
  })
})

describe('the seat of the small evening', () => {
  it('is not charged while nobody holds it', () => {
    const story = {
      ...smallStory,
      playbook: {
        ...smallPlaybook,
        rules: [
          rule('D', asks('response', of('account.compromised'), { b: of('token.revoke'), ...within(600) }), { owner: lead }),
        ],
      },
    }
    const empty = (seat: Holder['kind']) => ({ kind: 'take-seat', seat: role('techa.tech_lead'), holder: held(seat) }) as const
    const evening = given(story).at('T+00:01').when(empty('nobody')).at('T+00:30').when(empty('bot')).at('T+00:50')
    const card = scoreLog(evening.when({ kind: 'end', reason: 'time' }).host.log())
    expect(card.rules['D' as never]).toMatchObject({ activations: [], unowned: 1 })
    const kept = scoreLog(given(story).at('T+00:50').when({ kind: 'end', reason: 'time' }).host.log())
    expect(kept.rules['D' as never]?.activations.map(({ outcome }) => outcome)).toEqual(['violated'])
  })
})
