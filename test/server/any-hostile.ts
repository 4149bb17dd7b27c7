import { randomBytes } from 'node:crypto'
import fc from 'fast-check'

/** A request nobody with good intentions sends. */
export interface HostileRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** Texts that become something else where they are not taken as text: script, formulas, templates, queries, letters that are none. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  'javascript:alert(1)',
  '=cmd|"/c calc"!A1',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '{{fact.records_read}} {{constructor}}',
  "' or 1=1; drop table room; --",
  '\u202egnp.exe',
  '\u0000',
  '\ud800',
  '../../etc/passwd',
  '%s%n',
  'x'.repeat(5_000),
  '',
] as const

/** Ids of nothing, of what every object has, and of what belongs to others. */
const hostileIds = [
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'room.desk', 'room.wall', 'room.evaluator/Greta'],
  ...[
    'bankx.ceo',
    'techa.cto',
    'techa.tech_lead',
    'token-reuse',
    'secret-of-the-bank',
    'log.query',
    'change.approve',
    'svc-statements',
  ],
  ...['records_read', 'CO', 'note-1', 'vote-1', 'techa.tech_lead/R1', 'x'.repeat(101), '', ...hostileTexts.slice(0, 5)],
] as const

const text = fc.constantFrom(...hostileTexts)
const id = fc.constantFrom(...hostileIds)
/** Mostly one's own, so that it is what is asked for that has to be refused. */
const seat = fc.oneof({ weight: 3, arbitrary: fc.constant('techa.tech_lead') }, { weight: 1, arbitrary: id })
const ids = fc.array(id, { maxLength: 3 })
const time = fc.oneof(fc.integer(), fc.constantFrom(0, -1, 1.5, 1e300, Number.MAX_SAFE_INTEGER))
const choices = fc.dictionary(id, text, { maxKeys: 2 })

/** Every command there is, as it should look, about things that are nobody's or somebody else's. */
const anyCommand = fc.oneof(
  fc.record({ kind: fc.constant('do'), seat, activity: id, target: id, with: choices, emergency: fc.boolean() }),
  fc.record({ kind: fc.constant('do'), seat, activity: id, with: choices, emergency: fc.boolean(), reason: text }),
  fc.record({ kind: fc.constant('notify'), seat, to: ids, topics: ids, text }),
  fc.record({ kind: fc.constant('send'), seat, to: ids, text }),
  fc.record({ kind: fc.constant('request'), seat, of: id, activity: id, target: id, with: choices, text }),
  fc.record({ kind: fc.constant('approve'), seat, request: id, with: choices }),
  fc.record({ kind: fc.constantFrom('refuse'), seat, request: id, reason: text }),
  fc.record({ kind: fc.constant('record-finding'), seat, finding: id, text }),
  fc.record({ kind: fc.constant('answer'), seat, inject: id, option: id, text }),
  fc.record({ kind: fc.constant('delegate'), seat, to: id }),
  fc.record({ kind: fc.constantFrom('release-inject', 'hold-inject'), inject: id }),
  fc.record({ kind: fc.constant('drop-inject'), inject: id, reason: text }),
  fc.record({ kind: fc.constant('edit-inject'), inject: id, title: text, body: text }),
  fc.record({ kind: fc.constant('extend-deadline'), inject: id, until: time }),
  fc.record({ kind: fc.constant('change-fact'), fact: id, to: text, reason: text }),
  fc.record({ kind: fc.constant('justify'), rule: id, reason: text }),
  fc.record({ kind: fc.constant('take-seat'), seat, holder: fc.constant({ kind: 'person', name: 'me' }) }),
  fc.record({ kind: fc.constant('enter-phase'), phase: id, reason: text }),
  fc.record({ kind: fc.constantFrom('advance'), to: time }),
  fc.record({ kind: fc.constant('rewind'), to: time }),
  fc.record({ kind: fc.constantFrom('end', 'start'), reason: text }),
  fc.record({ kind: fc.constant('observe'), text, about: id, capability: id }),
  fc.record({ kind: fc.constant('write-note'), seat, column: fc.constant('change'), text }),
  fc.record({ kind: fc.constantFrom('vote', 'take-vote-back'), seat, note: id }),
)

const anyWish = fc.oneof(
  fc.record({ kind: fc.constantFrom('assign', 'unassign'), member: id, seat: id }),
  fc.record({ kind: fc.constantFrom('start', 'resume', 'seat-at-random') }),
  fc.record({ kind: fc.constant('halt'), why: text }),
  fc.record({ kind: fc.constant('rename'), member: id, name: text }),
  fc.record({ kind: fc.constant('fill'), seat, with: fc.constantFrom('dark', 'playbook') }),
  fc.record({ kind: fc.constant('settle'), settings: fc.record({ level: id }) }),
  fc.record({ kind: fc.constant('expect'), people: fc.array(fc.record({ name: text, seats: ids }), { maxLength: 3 }) }),
  fc.record({ kind: fc.constantFrom('remove'), member: id }),
)

const anyMessage = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('command'), id: fc.uuid(), command: anyCommand }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('command'), id, command: fc.anything() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('join'), seat, seen: time }) },
  { weight: 1, arbitrary: fc.constantFrom({ kind: 'ask-log' }, { kind: 'clock', mode: { kind: 'waits' } }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('ask-debrief'), for: id }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('pass-time'), id, until: time }) },
  { weight: 1, arbitrary: fc.anything() },
)

/** A frame as a device with bad intentions, or a broken one, sends it; table 1 is open. */
export const anyFrame: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('say'), table: fc.constantFrom(1, 1, 1, 2, -1), message: anyMessage }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wish'), n: fc.nat(), wish: fc.oneof(anyWish, fc.anything()) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('vote'), n: fc.nat(), proposal: id, agrees: fc.boolean() }) },
  { weight: 2, arbitrary: fc.anything() },
  { weight: 1, arbitrary: fc.constantFrom(null, '', 'say', 7, [], { kind: 'say' }, { kind: '__proto__' }, { __proto__: null }) },
)

/** Bytes on a socket that are no frame of anybody. */
export const anyBytes: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  // 13 begins a message of the room, 10 to 17 are the package's other words.
  fc
    .tuple(fc.integer({ min: 10, max: 17 }), fc.uint8Array({ maxLength: 60 }))
    .map(([word, rest]) => Uint8Array.of(word, ...rest)),
  text,
  fc.json(),
  fc.constant(new Uint8Array(70_000)),
)

const forgedTokens = ['', 'x', 'A'.repeat(22), 'A'.repeat(10_000), '../../token', "' or 1=1 --", '__proto__', '\u0000'] as const

/** Whatever somebody sends to the door of a room: `codes` and `tokens` are real ones that do not belong together, or no longer. */
export function anyHostileRequest(
  codes: readonly string[],
  tokens: readonly string[],
  host: string,
): fc.Arbitrary<HostileRequest> {
  const code = fc.constantFrom(...codes, 'AAAAAA', 'aaaa', '__proto__', '%00', '..%2f..', '%', 'x'.repeat(3_000))
  const token = fc.oneof(fc.constantFrom(...tokens, ...forgedTokens), fc.constantFrom(0, null, [], {}))
  const name = fc.oneof(text, fc.constantFrom(0, null, [], {}))
  const body = fc.oneof(
    { weight: 4, arbitrary: fc.record({ token }).map((one) => JSON.stringify(one)) },
    {
      weight: 2,
      arbitrary: fc.record({ token, as: fc.constantFrom('facilitator', 'screen', 'x') }).map((one) => JSON.stringify(one)),
    },
    {
      weight: 3,
      arbitrary: fc
        .record({ as: fc.constantFrom('player', 'evaluator', 'observer', 'screen', 'facilitator', '__proto__'), name })
        .map((one) => JSON.stringify(one)),
    },
    {
      weight: 2,
      arbitrary: fc
        .record({ scenario: id, name, files: fc.array(fc.record({ name: text, text }), { maxLength: 2 }) })
        .map((one) => JSON.stringify(one)),
    },
    { weight: 1, arbitrary: fc.array(fc.record({ code, token })).map((ways) => JSON.stringify({ ways })) },
    { weight: 2, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.constantFrom('{', '{"token":', '"', '[[[', '{"__proto__":{"token":"x"}}', '\u0000', 'token=x') },
    { weight: 1, arbitrary: fc.constantFrom(20_000, 60_000).map((length) => JSON.stringify({ token: 'x'.repeat(length) })) },
    { weight: 1, arbitrary: fc.constant(`${'['.repeat(8_000)}${']'.repeat(8_000)}`) },
  )
  const api = fc
    .tuple(
      code,
      fc.constantFrom(
        ...[
          '/sessions',
          '/sessions/mine',
          '/sessions/CODE',
          '/sessions/CODE/people',
          '/sessions/CODE/enter',
          '/shelf',
          '/nothing',
        ],
        ...['/sessions/CODE/enter', '/sessions/CODE/invitation', '/sessions/CODE/delete', '/sessions/CODE/enter/../../shelf'],
      ),
    )
    .map(([one, path]) => `/api${path.replace('CODE', () => one)}`)
  const tricks = fc.constantFrom(
    ...[
      '/..%2f..%2fetc/passwd',
      '/assets/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/assets/%00',
      '/%00.html',
      '//evil',
    ],
    ...['/..\\..\\windows', '/assets/..%5c..%5cx', '/%E0%A4%A', `/${'a/'.repeat(4_000)}`, '/.sources', '/.env', '/sessions.db'],
    ...[
      '/matchmake/create/session',
      '/matchmake/joinOrCreate/session',
      '/__healthcheck',
      '/api/reference',
      '/monitor',
      '/colyseus',
    ],
    ...[
      'http://evil.example/api/shelf',
      '/api/../api/shelf',
      '/API/SHELF',
      '/api//shelf',
      '/api/shelf?x=<script>',
      '/?q=%3Cscript%3E',
    ],
  )
  const origin = fc.constantFrom(
    ...[undefined, undefined, undefined, `http://${host}`],
    ...[
      'https://evil.example',
      'null',
      'file://',
      `http://${host}.evil.example`,
      'http://localhost:1',
      `http://${host}@evil.example`,
      'x',
    ],
  )
  const type = fc.constantFrom(
    ...[
      'application/json',
      'application/json',
      'application/json',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
    ],
    ...['application/json; charset=utf-7', 'application/json; charset=utf-16', '', 'text/html'],
  )
  return fc
    .record({
      method: fc.constantFrom('POST', 'POST', 'POST', 'POST', 'GET', 'GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'),
      path: fc.oneof({ weight: 4, arbitrary: api }, { weight: 1, arbitrary: tricks }),
      origin,
      type,
      body,
      more: fc.constantFrom({}, {}, { 'x-forwarded-for': '1.2.3.4' }, { 'content-encoding': 'gzip' }, { accept: 'text/html' }),
    })
    .map(({ method, path, origin: from, type: kind, body: sent, more }) => ({
      method,
      path,
      headers: { host, ...(from === undefined ? {} : { origin: from }), 'content-type': kind, ...more },
      ...(method === 'GET' || method === 'HEAD' ? {} : { body: sent }),
    }))
}

/** A token that is none, of the right length. */
export const forgedToken = (): string => randomBytes(16).toString('base64url')
