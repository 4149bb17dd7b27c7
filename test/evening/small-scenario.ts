import type { Duration, ExerciseTime, FactId, InjectId, ProcessId, SeatId, ThingId, ThingKind } from '@/kernel/index.ts'
import type { Fact, Inject, Process, Scenario, Thing } from '@/scenario/index.ts'
import { activity, role } from './small-playbook.ts'

const brief = { brief: 'You are at the table.', knows: [], mustNot: [], tells: [] }

/** News with everything left out that a test does not name. */
export function news(id: string, to: readonly string[], rest: Partial<Inject> = {}): Inject {
  return {
    id: id as InjectId,
    msel: id,
    delay: 0 as Duration,
    chance: 1,
    contingency: false,
    channel: 'email',
    from: 'Somebody',
    to: to.map(role),
    title: id,
    body: `About ${id}.`,
    variants: [],
    pieces: {},
    attach: [],
    rules: [],
    expects: [],
    informs: false,
    ask: [],
    do: [],
    emits: [],
    shows: [],
    ...rest,
  }
}

/** An answer with everything left out that a test does not name. */
export function option(name: string, rest: Partial<Inject['ask'][number]> = {}): Inject['ask'][number] {
  return {
    option: name,
    text: name,
    with: {},
    emergency: false,
    notifies: [],
    do: [],
    emits: [],
    shows: [],
    playbook: false,
    ...rest,
  }
}

const thing = (id: string, kind: string, properties: Thing['properties'] = {}): Thing => ({
  id: id as ThingId,
  kind: kind as ThingKind,
  title: id,
  knownTo: [role('techa.tech_lead'), role('techa.cto')],
  properties,
})

const fact = (rest: Fact): readonly [FactId, Fact] => [rest.id, rest]

/** Records leave once a minute while a token is stolen. */
const exfiltration: Process = {
  id: 'exfiltration' as ProcessId,
  while: 'size(stolen_tokens) > 0',
  every: 60 as Duration,
  after: 60 as Duration,
  repeats: true,
  do: [{ fact: 'records_read' as FactId, kind: 'add', least: 12, most: 16 }],
  emits: [],
}

const minute = (count: number): ExerciseTime => (count * 60) as ExerciseTime

/** One hour in which a token is stolen, news comes at 5 and 10 minutes, and revoking stops the reads. */
export const smallScenario: Scenario = {
  id: 'small-evening',
  title: 'A small evening',
  summary: '',
  act: 'I',
  playbook: 'small',
  starts: '2026-03-03T02:00:00-05:00',
  length: { story: 3600 as Duration, table: 900 as Duration },
  windows: [{ from: 0 as ExerciseTime, to: 3600 as ExerciseTime, title: 'A small evening', act: 'I' }],
  buildsOn: [],
  before: { world: {}, happened: [] },
  heard: {},
  pace: { busy: 4, idle: 'jump' },
  levels: {},
  clocks: [],
  parameters: {},
  seats: Object.fromEntries(
    ['techa.tech_lead', 'techa.cto', 'techa.cio', 'techa.ceo', 'bankx.ciso', 'bankx.ceo'].map((seat) => [seat as SeatId, brief]),
  ),
  things: Object.fromEntries(
    [
      thing('svc-statements', 'account', { system: 'stmt-gw-02', tokens: ['rt_9f3c', 'rt_1b77'] }),
      thing('stmt-gw-02', 'system'),
    ].map((known) => [known.id, known]),
  ),
  facts: Object.fromEntries([
    fact({ id: 'records_read' as FactId, title: 'Records read', seenBy: [], type: 'count', start: 180, least: 0, most: 5000 }),
    fact({
      id: 'stolen_tokens' as FactId,
      title: 'Stolen tokens',
      seenBy: [],
      type: 'set',
      of: ['rt_9f3c', 'rt_1b77'],
      start: ['rt_9f3c', 'rt_1b77'],
    }),
    fact({
      id: 'evidence' as FactId,
      title: 'Evidence',
      seenBy: [role('techa.tech_lead')],
      type: 'state',
      of: ['volatile', 'sealed', 'lost'],
      start: 'volatile',
    }),
    fact({ id: 'trust' as FactId, title: 'Trust', seenBy: ['everyone'], type: 'count', start: 3, least: 0, most: 5 }),
  ]),
  processes: [exfiltration],
  consequences: [
    {
      activity: activity('evidence.snapshot'),
      with: {},
      when: 'evidence == "volatile"',
      on: 'finish',
      do: [{ fact: 'evidence' as FactId, kind: 'become', value: { literal: 'sealed' } }],
      emits: [],
      shows: [],
    },
    {
      activity: activity('token.revoke'),
      with: {},
      on: 'finish',
      do: [{ fact: 'stolen_tokens' as FactId, kind: 'remove', value: { of: 'target', property: 'tokens' } }],
      emits: [],
      shows: [],
    },
    {
      activity: activity('token.revoke'),
      with: {},
      when: 'evidence == "volatile"',
      on: 'start',
      do: [{ fact: 'evidence' as FactId, kind: 'become', value: { literal: 'lost' } }],
      emits: [],
      shows: [],
    },
  ],
  injects: [
    news('good-evening', ['techa.tech_lead', 'bankx.ceo'], { at: minute(0) }),
    news('token-reuse', ['techa.tech_lead'], {
      at: minute(5),
      channel: 'siem',
      informs: true,
      replyWithin: 720 as Duration,
      ask: [
        option('report', { playbook: true, does: activity('log.query') }),
        option('revoke', { does: activity('token.revoke'), target: 'svc-statements' as ThingId, emergency: true }),
      ],
      emits: [{ activity: activity('account.compromised'), data: { account: 'svc-statements' }, once: true }],
    }),
    news('secret-of-the-bank', ['bankx.ceo'], { at: minute(10), body: 'The chair has asked. Trust is {{fact.trust}}.' }),
    news('what-do-we-know', ['bankx.ciso'], { when: 'done("notify", "bankx.ciso")', delay: 360 as Duration }),
    news('bank-hears-elsewhere', ['bankx.ciso'], {
      when: 'T >= time("T+00:40") && !done("notify", "bankx.ciso")',
      contingency: true,
    }),
  ],
  milestones: [],
  truth: { primary: '', secondary: '', tertiary: '', scope: 5000, records: 'records_read' as FactId },
  outcomes: {},
  reference: [],
  logs: [],
}
