import { describe, expect, it } from 'vitest'
import type { ExerciseEvent, Recorded } from '@/engine/index.ts'
import type { EventNumber, ExerciseTime, PhaseId } from '@/kernel/index.ts'
import { readTrace, resultsOf } from '@/scoring/index.ts'
import { smallPlaybook } from '../evening/small-playbook.ts'
import { asks, of, roleOf, rule, trace, within } from './small-trace.ts'

const [lead, cto, cio] = ['techa.tech_lead', 'techa.cto', 'techa.cio'].map(roleOf) as [never, never, never]
const staffed = [lead, cto, cio]
const duty = rule('D', asks('response', of('account.compromised'), { b: of('token.revoke', { by: [lead] }), ...within(5) }), {
  owner: lead,
})
const charged = (line: string, rules = [duty]) =>
  resultsOf({ rules, trace: trace(line, { staffed, now: 100 }) }).flatMap(({ activations }) =>
    activations.map(({ outcome, roles }) => [outcome, ...roles]),
  )
const hands = (from: string, to: string, at: number) => `delegate@${at}/${from}{from=${from};to=${to}}`

describe('a duty that was handed over', () => {
  it('is charged to the deputy when it opens afterwards, and to nobody else', () => {
    expect(charged(`${hands(lead, cto, 1)} account.compromised@2`)).toEqual([['violated', cto]])
    expect(charged(`${hands(lead, cto, 1)} account.compromised@2 token.revoke@3/${lead}`)).toEqual([['fulfilled', cto]])
  })
  it('stays with whom it was when it was open before', () => {
    expect(charged(`account.compromised@2 ${hands(lead, cto, 3)}`)).toEqual([['violated', lead]])
  })
  it('follows a row of deputies, and comes back when the seat is taken back', () => {
    expect(charged(`${hands(lead, cto, 1)} ${hands(cto, cio, 1)} account.compromised@2`)).toEqual([['violated', cio]])
    expect(charged(`${hands(lead, cto, 1)} ${hands(lead, lead, 2)} account.compromised@3`)).toEqual([['violated', lead]])
  })
  it('does not wait for what the deputy had to do himself', () => {
    const first = rule('O', asks('precedence', of('change.approve', { by: [cio] }), { b: of('token.revoke') }), {
      owner: 'actor',
    })
    expect(charged('account.compromised@2', [duty, first])).toEqual([['blocked', lead]])
    expect(charged(`${hands(lead, cio, 1)} account.compromised@2`, [duty, first])).toEqual([['violated', cio]])
    expect(charged(`${hands(cio, lead, 1)} account.compromised@2`, [duty, first])).toEqual([['violated', lead]])
  })
})

describe('a role nobody plays', () => {
  const line = (number: number, event: ExerciseEvent): Recorded => ({
    number: number as EventNumber,
    at: (number * 60) as ExerciseTime,
    audience: { during: { kind: 'everyone' }, after: { kind: 'everyone' } },
    event,
  })
  it('has duties from the moment somebody takes it over, for what it was told before', () => {
    const told = {
      kind: 'notified',
      seat: lead,
      to: [cio],
      fromOrganisation: 'techa' as never,
      toOrganisations: [],
      topics: [],
      text: '',
      onChain: true,
    } as const
    const lines = [
      line(1, { kind: 'exercise-started', seats: {}, phase: 'ID' as PhaseId }),
      line(2, told),
      line(3, { kind: 'delegated', from: cio, to: cto }),
    ]
    const { events } = readTrace(lines, smallPlaybook, { staffed: [lead, cto], now: 600, complete: true })
    expect(events.filter(({ activity }) => activity === 'duty.open')).toMatchObject([
      { t: 180, data: { role: cio, phase: 'ID' }, cites: [1, 2, 3] },
    ])
  })
})
