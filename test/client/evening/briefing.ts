import type { Briefing } from '../../../src/engine/index.ts'
import type { Duration, ExerciseTime, FactId, SeatId, ThingId, ThingKind } from '../../../src/kernel/index.ts'
import type { Thing } from '../../../src/scenario/index.ts'
import { playbook } from './playbook.ts'

const thing = (id: string, kind: string, title: string, about?: string): Thing => ({
  id: id as ThingId,
  kind: kind as ThingKind,
  title,
  ...(about === undefined ? {} : { about }),
  knownTo: [],
  properties: {},
})

const things = [
  thing('E-01', 'evidence', 'Sign-in log', 'Written over at T+01:20'),
  thing('E-02', 'evidence', 'Token store'),
  thing('E-04', 'evidence', 'App configuration'),
  thing('svc-statements', 'account', 'svc-statements', '3 tokens, statements service'),
  thing('admin-ops', 'account', 'admin-ops', '2 tokens, on-call console'),
  thing('stmt-gw-02', 'system', 'stmt-gw-02', 'Second statements gateway'),
  thing('pii-api', 'system', 'pii-api', 'Storage of 5,000 customers'),
]

/** What the Tech Lead of the hand-made evening knows before it begins. */
export const briefing: Briefing = {
  scenario: {
    id: 'evening',
    title: 'The Anomaly',
    act: 'I',
    summary: 'Two tokens are redeemed by a client nobody has used before.',
    starts: '2026-03-03T02:00:00-05:00',
    length: { story: 10800 as Duration, table: 1680 as Duration },
    pace: { busy: 4, idle: 'jump' },
    clocks: [],
  },
  playbook,
  seat: 'techa.tech_lead' as SeatId,
  brief: {
    name: 'Sami Quist',
    brief: 'You look after the identity platform. You are on call tonight.',
    knows: ['statements-job is the only client that ever redeems these tokens.'],
    want: 'To be right before you wake people.',
    pressure: 'The go-live at six.',
    mustNot: ['Touch the host before you have a snapshot or a reason.'],
    tells: ['CTO or CIO, within 30 minutes of confirming.'],
  },
  names: Object.fromEntries(
    Object.entries({
      'techa.tech_lead': 'Sami Quist',
      'techa.cto': 'Rurik Falk',
      'techa.cio': 'Adaeze Lindqvist',
      'bankx.ciso': 'Noor Halvani',
    }),
  ),
  facts: Object.fromEntries(
    Object.entries({
      ca_workload: {
        id: 'ca_workload' as FactId,
        title: 'Conditional Access, workloads',
        seenBy: [],
        type: 'state',
        start: 'off',
        of: ['off', 'on'],
      },
    }),
  ),
  things: Object.fromEntries(things.map((known) => [known.id, known])),
  milestones: [],
  begins: 0 as ExerciseTime,
  ends: 10800 as ExerciseTime,
}
