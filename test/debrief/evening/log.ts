import {
  type Audience,
  type Circle,
  EVERYONE,
  type ExerciseEvent,
  FACILITATOR,
  type Holder,
  type Log,
  type LogLine,
  NEVER,
} from '@/engine/index.ts'
import type {
  ActId,
  ActivityId,
  CapabilityId,
  EventNumber,
  ExerciseId,
  ExerciseTime,
  FactId,
  InjectId,
  MilestoneId,
  OrganisationId,
  PhaseId,
  RequestId,
  SeatId,
  Seed,
  ThingId,
} from '@/kernel/index.ts'
import type { Milestone, Scenario } from '@/scenario/index.ts'
import { activity, role } from '../../evening/small-playbook.ts'
import { news, smallScenario } from '../../evening/small-scenario.ts'
import { debriefPlaybook } from './playbook.ts'

/** Minutes after STARTEX as a time. */
export const minute = (count: number): ExerciseTime => (count * 60) as ExerciseTime

const house = (...organisations: string[]): Circle => ({
  kind: 'organisations',
  organisations: organisations.map((id) => id as OrganisationId),
  seats: [],
})
const techa = house('techa')
const bankx = house('bankx')
const seats = (...ids: string[]): Circle => ({ kind: 'seats', seats: ids.map(role) })

const open = (during: Circle): Audience => ({ during, after: EVERYONE })

const milestone = (
  id: string,
  title: string,
  stakeholder: string,
  activityId: string,
  rest: Partial<Milestone> = {},
): Milestone => ({
  id: id as MilestoneId,
  title,
  stakeholder,
  notes: '',
  activity: activity(activityId),
  ...rest,
})

/** The story of the evening: small, with a timeline, a truth and a clock. */
export const debriefScenario: Scenario = {
  ...smallScenario,
  id: 'the-small-anomaly',
  title: 'The Small Anomaly',
  playbook: 'small-with-rules',
  clocks: ['legal-24h'],
  facts: {
    ...smallScenario.facts,
    ['records_read' as FactId]: {
      id: 'records_read' as FactId,
      title: 'Records read',
      seenBy: [],
      type: 'count',
      start: 180,
      least: 0,
      most: 5000,
      unit: 'records',
    },
  },
  injects: [
    ...smallScenario.injects,
    news('press-call', ['bankx.pr_head'], { channel: 'press', title: 'Night Wire asks for a comment' }),
  ],
  milestones: [
    milestone('T1', 'Initial anomaly detected in TechA logs', 'Tech Lead', 'anomaly.report', {
      notes: 'Unusual token usage pattern',
      reference: minute(20),
      due: minute(30),
    }),
    milestone('T2', 'Notification sent to BankX CISO', 'CIO – TechA', 'notify', {
      to: role('bankx.ciso'),
      notes: 'Incident escalated',
      reference: minute(55),
      due: minute(120),
    }),
    milestone('T3', 'Containment actions began', 'CTO – TechA', 'token.revoke', {
      notes: 'Tokens revoked, CA rules updated',
      reference: minute(95),
      due: minute(60),
    }),
    milestone('T5', 'Public leak by employee', 'HR/PR – TechA', 'disclose', { reference: minute(334) }),
    milestone('T7', 'Joint lessons learned meeting', 'All Parties', 'review.hold', { reference: minute(3300) }),
  ],
  truth: {
    primary: 'Unauthorized app registration enabling external access to PII storage APIs.',
    secondary: 'Ineffective conditional access monitoring at TechA.',
    tertiary: 'Insider mishandling of confidential information.',
    scope: 5000,
    records: 'records_read' as FactId,
    began: minute(-200),
  },
  outcomes: { ['CONTAIN' as CapabilityId]: 'size(stolen_tokens) == 0' },
}

/** Who sits where. */
export const holders: Readonly<Record<SeatId, Holder>> = {
  [role('techa.tech_lead')]: { kind: 'person', name: 'Kestrel' },
  [role('techa.cio')]: { kind: 'bot' },
  [role('techa.employee_y')]: { kind: 'bot' },
  [role('bankx.ciso')]: { kind: 'person', name: 'Wren' },
  [role('bankx.ceo')]: { kind: 'bot' },
  [role('bankx.pr_head')]: { kind: 'bot' },
  [role('bankx.legal')]: { kind: 'nobody' },
}

/** A line of the hand-written log before it is numbered: minute, who may see it, what happened. */
type Row = readonly [number, Audience, ExerciseEvent]

const act = (
  seat: string,
  name: string,
  count: number,
  data: Extract<ExerciseEvent, { kind: 'act-finished' }>['data'] = {},
  target?: string,
): ExerciseEvent => ({
  kind: 'act-finished',
  act: `${seat}/${count}` as ActId,
  seat: role(seat),
  activity: activity(name),
  data,
  ...(target === undefined ? {} : { target: target as ThingId }),
})

const tell = (seat: string, to: readonly string[], text: string, onChain = true): ExerciseEvent => ({
  kind: 'notified',
  seat: role(seat),
  to: to.map(role),
  fromOrganisation: seat.slice(0, 5) as OrganisationId,
  toOrganisations: [...new Set(to.map((id) => id.slice(0, 5) as OrganisationId))],
  topics: ['tokens', 'api'],
  text,
  onChain,
  confidence: 'medium',
})

const world = (name: string, data: Extract<ExerciseEvent, { kind: 'world-acted' }>['data'] = {}): ExerciseEvent => ({
  kind: 'world-acted',
  activity: activity(name),
  data,
})

const records = (to: number): ExerciseEvent => ({
  kind: 'fact-changed',
  fact: 'records_read' as FactId,
  to,
  by: 'exfiltration',
})

const revoke = { account: 'svc-statements', system: 'stmt-gw-02', change: 'C-1', emergency: false, mode: 'manual' }

const inject = (
  id: string,
  to: string,
  rest: Partial<Extract<ExerciseEvent, { kind: 'inject-delivered' }>> = {},
): ExerciseEvent => ({
  kind: 'inject-delivered',
  inject: id as InjectId,
  channel: 'siem',
  from: 'TechA SIEM',
  to: [role(to)],
  title: 'Refresh tokens redeemed by a client nobody has used before',
  body: 'Two long-lived tokens were redeemed 46 times.',
  informs: true,
  ask: [],
  attach: [],
  ...rest,
})

const lead = 'techa.tech_lead'
const ciso = 'bankx.ciso'

/**
 * An evening in 34 lines: reported in time, told to the bank in time, its CEO never told; the revocation comes before the snapshot
 * and late; an employee talks before any statement.
 */
export const rows: readonly Row[] = [
  [0, open(EVERYONE), { kind: 'exercise-started', seats: holders, phase: 'ID' as PhaseId }],
  [0, open(FACILITATOR), world('anomaly.occurs')],
  [0, open(techa), { kind: 'process-began', process: 'exfiltration' as never }],
  [5, open(seats(lead)), inject('token-reuse', lead)],
  [
    9,
    open(techa),
    {
      kind: 'inject-answered',
      inject: 'token-reuse' as InjectId,
      seat: role(lead),
      option: 'report',
      text: 'I am looking at it.',
      reason: 'Nobody uses that client.',
      confidence: 'high',
    },
  ],
  [12, open(techa), act(lead, 'anomaly.report', 1)],
  [16, open(techa), act(lead, 'anomaly.confirm', 2)],
  [20, open(techa), world('account.compromised', { account: 'svc-statements' })],
  [22, open(FACILITATOR), records(470)],
  [25, open(techa), tell(lead, ['techa.cio'], 'Two tokens are in use from outside.')],
  [30, open(techa), { kind: 'message-sent', seat: role('techa.cio'), to: [role(lead)], text: 'Thank you. I tell the bank.' }],
  [
    41,
    open(house('techa', 'bankx')),
    tell('techa.cio', [ciso], 'Tokens of your statements service are being used by somebody else.'),
  ],
  [44, open(bankx), { kind: 'message-sent', seat: role(ciso), to: [role('bankx.ceo')], text: 'I may have news later.' }],
  [
    46,
    open(EVERYONE),
    {
      kind: 'finding-recorded',
      seat: role(lead),
      finding: 'techa.tech_lead/F1',
      text: 'Two tokens of svc-statements, client ledgersync-helper.',
    },
  ],
  [50, open(house('techa', 'bankx')), act(lead, 'containment.recommend', 3)],
  [
    50,
    open(house('techa', 'bankx')),
    {
      kind: 'approval-requested',
      request: 'techa.tech_lead/R1' as RequestId,
      seat: role(lead),
      of: [role(ciso)],
      activity: activity('containment.approve'),
      forActivity: activity('token.revoke'),
      target: 'svc-statements' as ThingId,
      data: { change: 'C-1' },
      text: 'Before it reads on.',
    },
  ],
  [58, open(FACILITATOR), { kind: 'inject-held', inject: 'press-call' as InjectId }],
  [
    60,
    open(house('techa', 'bankx')),
    {
      kind: 'approval-given',
      request: 'techa.tech_lead/R1' as RequestId,
      seat: role(ciso),
      activity: activity('containment.approve'),
      data: { change: 'C-1' },
      reason: 'Stop it.',
    },
  ],
  [60, open(EVERYONE), { kind: 'phase-entered', phase: 'CO' as PhaseId, by: 'story' }],
  [70, open(bankx), act(ciso, 'boundary.confirm', 1, { value: 'up-to-5000' })],
  [75, open(EVERYONE), world('breach.confirm')],
  [
    95,
    open(techa),
    {
      kind: 'act-started',
      act: 'techa.tech_lead/4' as ActId,
      seat: role(lead),
      activity: activity('token.revoke'),
      target: 'svc-statements' as ThingId,
      data: revoke,
      finishesAt: minute(98),
      emergency: false,
      withoutMandate: false,
    },
  ],
  [98, open(techa), act(lead, 'token.revoke', 4, revoke, 'svc-statements')],
  [98, open(FACILITATOR), { kind: 'fact-changed', fact: 'stolen_tokens' as FactId, to: [], by: 'token.revoke' }],
  [100, open(FACILITATOR), records(2840)],
  [110, open(techa), act(lead, 'evidence.snapshot', 5, { system: 'stmt-gw-02', kind: 'systems' }, 'stmt-gw-02')],
  [
    120,
    open(house('techa', 'bankx')),
    act(lead, 'system.quarantine', 6, { system: 'pii-api', impact: 'availability', emergency: false }, 'pii-api'),
  ],
  [
    125,
    { during: seats('techa.employee_y'), after: NEVER },
    act('techa.employee_y', 'disclose', 1, { authorised: true, protected: true, to: 'counsel' }),
  ],
  [130, open(house('techa', 'bankx')), act('techa.employee_y', 'disclose', 2, { authorised: false, protected: false })],
  [
    135,
    open(bankx),
    inject('press-call', 'bankx.pr_head', {
      channel: 'press',
      from: 'Night Wire',
      title: 'Night Wire asks for a comment',
      informs: false,
    }),
  ],
  [135, open(bankx), world('press.inquiry')],
  [160, open(EVERYONE), act('bankx.pr_head', 'statement.release', 1, { kind: 'holding', message: 'M-1' })],
  [170, open(house('techa', 'bankx')), act(lead, 'service.restore', 7, { system: 'pii-api' }, 'pii-api')],
  [180, open(EVERYONE), { kind: 'exercise-ended', reason: 'time' }],
]

/** A log of these lines, with the header of the evening. */
export function logOf(told: readonly Row[]): Log {
  const lines = told.map(
    ([at, audience, event], index): LogLine => ({
      number: (index + 1) as EventNumber,
      at: minute(at),
      audience,
      event,
      hash: '',
    }),
  )
  return {
    header: {
      format: 'hotwash-log/1',
      exercise: 'the-small-anomaly-7' as ExerciseId,
      scenario: debriefScenario,
      scenarioHash: 'a'.repeat(64),
      playbook: debriefPlaybook,
      playbookHash: 'b'.repeat(64),
      seed: 'a secret seed' as Seed,
      crew: 'people',
      level: 'standard',
      seats: holders,
      language: 'en',
    },
    lines,
  }
}

/** The hand-written evening. */
export const theEvening: Log = logOf(rows)

export type { ActivityId }
