import type { ExerciseEvent } from '../../../src/engine/index.ts'
import type { DeviceLine } from '../../../src/hosting/index.ts'
import type { ExerciseTime } from '../../../src/kernel/index.ts'

type Kind = ExerciseEvent['kind']
type Loose = { readonly kind: Kind } & Readonly<Record<string, unknown>>

const at = (clock: string): ExerciseTime => {
  const [hours = 0, mins = 0] = clock.split(':').map(Number)
  return (hours * 3600 + mins * 60) as ExerciseTime
}

const lead = 'techa.tech_lead'

const mail = (
  inject: string,
  channel: string,
  from: string,
  title: string,
  body: string,
  more: Readonly<Record<string, unknown>> = {},
): Loose => ({
  kind: 'inject-delivered',
  inject,
  channel,
  from,
  to: [lead],
  title,
  body,
  informs: false,
  ask: [],
  attach: [],
  ...more,
})

const tokenReuse = `Two long-lived tokens of the statements service were redeemed 46 times since 01:52 by \`ledgersync-helper\`. The requests that followed all went to the PII API. The client has no owner and no change ticket.

| time | token | client | source | reads |
|---|---|---|---|---|
| 02:14:07 | rt_9f3c | **ledgersync-helper** | 203.0.113.47 | 10 |
| 02:13:51 | rt_1b77 | **ledgersync-helper** | 203.0.113.47 | 10 |
| 02:13:40 | rt_4e02 | statements-job | 192.0.2.10 | 12 |`

const told: readonly (readonly [string, Loose])[] = [
  [
    '00:00',
    {
      kind: 'exercise-started',
      phase: 'ID',
      seats: {
        [lead]: { kind: 'person', name: 'Sami Quist' },
        'techa.cto': { kind: 'bot' },
        'techa.cio': { kind: 'bot' },
        'bankx.ciso': { kind: 'bot' },
        'bankx.ceo': { kind: 'bot' },
        'bankx.security_analyst': { kind: 'bot' },
        'techa.hr': { kind: 'nobody' },
      },
    },
  ],
  [
    '00:05',
    mail(
      'access-review',
      'email',
      'People Operations',
      'Reminder: vendor access review closes on Friday',
      'Three registrations still have no owner.',
      {
        ask: [{ option: 'later', text: 'Leave it for Friday' }],
        replyBy: at('00:45'),
      },
    ),
  ],
  ['00:06', { kind: 'inject-answered', inject: 'access-review', seat: lead, option: 'later', text: '' }],
  [
    '00:09',
    mail(
      'ran-twice',
      'ticket',
      'Service desk',
      'INC-0417 Nightly statements job ran twice',
      'The duplicate check discarded the output.',
      {
        ask: [{ option: 'handled', text: 'Known heartbeat fault, close' }],
        replyBy: at('00:39'),
      },
    ),
  ],
  [
    '00:12',
    {
      kind: 'act-started',
      act: `${lead}/1`,
      seat: lead,
      activity: 'log.query',
      data: {},
      finishesAt: at('00:17'),
      emergency: false,
      withoutMandate: false,
    },
  ],
  ['00:17', { kind: 'act-finished', act: `${lead}/1`, seat: lead, activity: 'log.query', data: { finding: `${lead}/F1` } }],
  [
    '00:18',
    mail('token-reuse', 'siem', 'TechA SIEM', 'Refresh tokens redeemed by a client nobody has used before', tokenReuse, {
      ask: [
        { option: 'report', text: 'Report an anomaly and tell CTO and CIO' },
        { option: 'look', text: 'Search the logs for ten minutes first' },
        { option: 'revoke', text: 'Revoke both at once, as an emergency' },
      ],
      replyBy: at('00:30'),
      informs: true,
    }),
  ],
  [
    '00:19',
    {
      kind: 'act-started',
      act: `${lead}/2`,
      seat: lead,
      activity: 'evidence.snapshot',
      target: 'E-02',
      data: {},
      finishesAt: at('00:31'),
      emergency: false,
      withoutMandate: false,
    },
  ],
  [
    '00:20',
    {
      kind: 'notified',
      seat: lead,
      to: ['techa.cto'],
      fromOrganisation: 'techa',
      toOrganisations: ['techa'],
      topics: ['tokens'],
      text: 'First note: two tokens, one unknown client.',
      onChain: true,
    },
  ],
  [
    '00:21',
    mail(
      'night-desk',
      'phone',
      'BankX night desk',
      'Missed call: “Do you also see reads on our customer API?”',
      'Our screen shows your address reading customers who do not exist.',
      { ask: [{ option: 'wait', text: 'Our CIO will call your CISO' }], replyBy: at('00:36') },
    ),
  ],
  [
    '00:21',
    {
      kind: 'finding-recorded',
      seat: lead,
      finding: `${lead}/F1`,
      text: 'Two tokens redeemed by ledgersync-helper from 203.0.113.47.',
    },
  ],
  [
    '00:22',
    {
      kind: 'message-sent',
      seat: 'techa.employee_y',
      to: [lead],
      text: 'Why is everyone in at this hour? Is it the bank thing?',
    },
  ],
  ['00:23', { kind: 'message-sent', seat: 'techa.cto', to: [lead], text: 'What do we know for certain? Two sentences, please.' }],
  [
    '00:23',
    {
      kind: 'approval-requested',
      request: 'techa.cto/R1',
      seat: 'techa.cto',
      of: [lead],
      activity: 'ioc.confirm',
      data: {},
      text: 'Please confirm the indicator list before the CIO is briefed.',
    },
  ],
  [
    '00:23',
    {
      kind: 'approval-requested',
      request: `${lead}/R1`,
      seat: lead,
      of: ['techa.cio'],
      activity: 'change.approve',
      forActivity: 'token.revoke',
      target: 'svc-statements',
      data: {},
      text: 'Two stolen tokens.',
    },
  ],
  ['00:24', { kind: 'clock-advanced', to: at('00:24') }],
]

/** What the Tech Lead's device was told by T+00:24, numbered as the host numbers lines for one device. */
export const lines: readonly DeviceLine[] = told.map(([clock, event], n) => ({
  number: n + 1,
  evidence: `e${n + 1}`,
  at: at(clock),
  event: event as unknown as ExerciseEvent,
}))
