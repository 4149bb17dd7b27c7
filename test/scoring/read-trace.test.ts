import { describe, expect, it } from 'vitest'
import { EVERYONE, type ExerciseEvent, type Recorded } from '@/engine/index.ts'
import type { EventNumber, ExerciseTime, PhaseId, RoleId } from '@/kernel/index.ts'
import { readTrace } from '@/scoring/index.ts'
import { smallPlaybook } from '../evening/small-playbook.ts'
import { roleOf } from './small-trace.ts'

const staffed = ['techa.tech_lead', 'techa.cio', 'bankx.ciso'].map(roleOf)
const enters = (phase: string): ExerciseEvent => ({ kind: 'phase-entered', phase: phase as PhaseId, by: 'story' })
const starts: ExerciseEvent = { kind: 'exercise-started', seats: {}, phase: 'ID' as PhaseId }
const tells = (to: readonly string[]): ExerciseEvent => ({
  kind: 'notified',
  seat: roleOf('techa.tech_lead'),
  to: to.map(roleOf),
  fromOrganisation: 'techa' as never,
  toOrganisations: [],
  topics: [],
  text: '',
  onChain: true,
})
const news = (to: string, informs: boolean): ExerciseEvent => ({
  kind: 'inject-delivered',
  inject: 'news' as never,
  channel: 'siem',
  from: '',
  to: [roleOf(to)],
  title: '',
  body: '',
  informs,
  ask: [],
  attach: [],
})
const lines = (...events: readonly ExerciseEvent[]): readonly Recorded[] =>
  events.map((event, index) => ({
    number: (index + 1) as EventNumber,
    at: (index * 60) as ExerciseTime,
    audience: { during: EVERYONE, after: EVERYONE },
    event,
  }))
const opened = (...events: readonly ExerciseEvent[]) =>
  readTrace(lines(...events), smallPlaybook, { staffed, now: 600, complete: true })
    .events.filter(({ activity }) => activity === 'duty.open')
    .map(({ t, data, cites }) => [t, data['role'], data['phase'], cites])

describe('duties begin to count', () => {
  it('when a role is told in a phase that was entered, on the word of both lines', () => {
    expect(opened(starts, tells(['techa.cio']))).toEqual([[60, 'techa.cio', 'ID', [1, 2]]])
  })
  it('when a phase is entered for roles that were told long ago', () => {
    expect(opened(starts, tells(['techa.cio']), tells(['bankx.ciso']), enters('CO'))).toEqual([
      [60, 'techa.cio', 'ID', [1, 2]],
      [120, 'bankx.ciso', 'ID', [1, 3]],
      [180, 'techa.cio', 'CO', [2, 4]],
      [180, 'bankx.ciso', 'CO', [3, 4]],
    ])
  })
  it('once, however often a role is told', () => {
    expect(opened(starts, tells(['techa.cio', 'techa.cio']), tells(['techa.cio']), enters('ID'))).toHaveLength(1)
  })
  it('with news that informs, and not with other mail', () => {
    expect(opened(starts, news('techa.cio', false))).toEqual([])
    expect(opened(starts, news('techa.cio', true))).toHaveLength(1)
  })
  it('for nobody who is not at the table', () => {
    expect(opened(starts, tells(['bankx.ceo']))).toEqual([])
  })
})

describe('a trace', () => {
  const act = (activity: string): ExerciseEvent => ({
    kind: 'act-finished',
    act: 'techa.tech_lead/1' as never,
    seat: 'techa.tech_lead' as RoleId,
    activity: activity as never,
    data: { account: 'x' },
  })
  it('has each act with its classes, and a derived event right behind the line that completes it', () => {
    const { events } = readTrace(lines(starts, tells(['techa.cio']), act('token.revoke')), smallPlaybook, {
      staffed,
      now: 600,
      complete: true,
    })
    expect(events.map(({ seq, activity, labels }) => [seq, activity, labels])).toEqual([
      [0, 'phase.enter', ['phase.enter']],
      [1, 'notify', ['notify']],
      [2, 'duty.open', ['duty.open']],
      [3, 'token.revoke', ['token.revoke', 'change.act']],
    ])
  })

  it('has what the story does in the name of a role as an act of that role, and says that it was the story', () => {
    const world = (by?: string): ExerciseEvent => ({
      kind: 'world-acted',
      activity: 'disclose' as never,
      ...(by === undefined ? {} : { by: roleOf(by) }),
      data: {},
    })
    const { events } = readTrace(lines(world(), world('techa.cio')), smallPlaybook, { staffed, now: 600, complete: true })
    expect(events.map(({ role, scripted }) => [role, scripted])).toEqual([
      [null, undefined],
      ['techa.cio', true],
    ])
  })
})
