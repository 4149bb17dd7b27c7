import { quietNight, type SeatFacts, type SeatKey, type StageFacts, seatKeys, type TokenState } from '@/stage/index.ts'

/** The states of the stage that are compared with the reference pictures. */
export const evenings = {
  unknown: unknownNight(),
  calm: calm(),
  gated: gated(),
  press1: press(1),
  press2: press(2),
  press3: press(3),
  crisis: crisis(),
  news: news(),
  storm: storm(),
  dawn: dawn(),
  empty: quietNight,
} as const

export function isEvening(name: string): name is keyof typeof evenings {
  return Object.hasOwn(evenings, name)
}

type Change = Partial<SeatFacts>

function seats(changes: Readonly<Partial<Record<SeatKey, Change>>>, all: Change = {}): StageFacts['seats'] {
  const entries = seatKeys.map(
    (seat) => [seat, { ...quietNight.seats[seat], state: 'person', ...all, ...changes[seat] }] as const,
  )
  return { ...quietNight.seats, ...Object.fromEntries(entries) }
}

function keys(count: number, states: Readonly<Partial<Record<TokenState, readonly number[]>>>): readonly TokenState[] {
  const found = (hook: number) => (['suspect', 'stolen', 'revoked'] as const).find((state) => states[state]?.includes(hook))
  return Array.from({ length: count }, (_, hook) => found(hook) ?? 'live')
}

/** The calm evening, with the gate shut and every key of the upper row revoked. */
function gated(): StageFacts {
  const revoked = Array.from({ length: 10 }, (_, hook) => hook)
  return { ...calm(), conditionalAccess: true, tokens: keys(20, { suspect: [12], revoked }) }
}

function calm(): StageFacts {
  return {
    ...quietNight,
    clock: 'T+00:20',
    act: { number: 'ACT I OF III', title: 'The Anomaly' },
    ticker: {
      outlet: 'NIGHT WIRE',
      text: 'Fog on the canal until dawn · Harbour bridge closed for painting · Markets open in nine hours',
      breaking: false,
    },
    seats: seats({
      't-lead': { status: 'work', pose: 'think', mood: 'worry' },
      't-cto': { status: 'need', pose: 'type' },
      't-cio': { pose: 'type' },
      't-ceo': { pose: 'fold' },
      'b-analyst': { status: 'work' },
      'b-pr': { mood: 'calm' },
    }),
    chain: { lit: 0, travelling: [{ hop: 1 }] },
    tokens: keys(20, { suspect: [3, 12] }),
    records: { known: true, read: 0, of: 5000 },
    leakRate: 0.12,
    adversaryKnown: 0.03,
    evidence: { bankx: [], techa: [{ id: 'E-01', state: 'sealed', filled: 1 }] },
    captions: { bankx: 'Security Analyst is on the night watch', techa: 'Tech Lead reports unusual token use to the CTO' },
    bubbles: [{ seat: 't-lead', channel: 'siem', title: 'Refresh tokens redeemed', mark: '?' }],
  }
}

function unknownNight(): StageFacts {
  const bots = Object.fromEntries(seatKeys.map((seat) => [seat, { state: 'bot' }] as const))
  return {
    ...calm(),
    seats: seats({ ...bots, 't-lead': { mine: true, status: 'need' }, 't-y': { state: 'empty' }, 'b-cfo': { state: 'empty' } }),
    records: { known: false },
    adversaryKnown: 0,
    leakRate: 0,
    rogueApp: 'suspected',
    approvals: [{ asker: 't-lead', approver: 't-cto' }],
    asides: [{ from: 'b-pr', to: 'b-analyst' }],
    evidence: {
      bankx: [{ id: 'E-02', state: 'filling', filled: 0.3 }],
      techa: [
        { id: 'E-01', state: 'filling', filled: 0.62 },
        { id: 'E-03', state: 'slot', filled: 0 },
      ],
    },
  }
}

function crisis(): StageFacts {
  const sealed = (id: string) => ({ id, state: 'sealed', filled: 1 }) as const
  return {
    ...calm(),
    clock: 'T+03:42',
    phase: 1,
    sky: 'crisis',
    act: { number: 'ACT III OF III', title: 'The Morning Edition' },
    ticker: {
      outlet: 'NIGHT WIRE',
      text: '“5,000 BankX customers in stolen file,” vendor employee tells chat group · Regulator asks both firms for a statement',
      breaking: true,
    },
    seats: seats({
      't-lead': { status: 'work', pose: 'type', mood: 'worry' },
      't-cto': { status: 'work', pose: 'point-left', mood: 'angry' },
      't-cio': { status: 'done', pose: 'phone', mood: 'worry' },
      't-ceo': { status: 'need', pose: 'phone', mood: 'worry' },
      't-hr': { status: 'work', pose: 'paper', mood: 'worry' },
      't-y': { status: 'hold', pose: 'alarm', mood: 'alarm' },
      'b-ceo': { status: 'need', pose: 'phone', mood: 'worry' },
      'b-cfo': { status: 'done', pose: 'paper', mood: 'worry' },
      'b-ciso': { status: 'work', pose: 'phone', mood: 'angry' },
      'b-analyst': { status: 'done', mood: 'worry' },
      'b-pr': { status: 'late', lateBy: 12, pose: 'raise', mood: 'alarm' },
      'b-legal': { status: 'need', pose: 'paper', mood: 'worry' },
    }),
    chain: { lit: 4, travelling: [] },
    asides: [{ from: 't-y', to: 'press' }],
    tokens: keys(20, { stolen: [3, 12], revoked: [0, 1, 2, 4, 7, 10, 11, 14, 15, 16, 18] }),
    conditionalAccess: true,
    hostQuarantined: true,
    rogueApp: 'found',
    records: { known: true, read: 3200, of: 5000 },
    leakRate: 0.9,
    adversaryKnown: 1,
    evidence: { bankx: ['E-04', 'E-06'].map(sealed), techa: ['E-01', 'E-02', 'E-03', 'E-05'].map(sealed) },
    press: 4,
    regulator: { kind: 'asking', hoursLeft: 72 },
    captions: {
      bankx: 'PR Head is 12 minutes late with a first statement',
      techa: 'CTO is revoking tokens, sign-in hosts in quarantine',
      adversary: 'Rogue app found',
    },
    bubbles: [{ seat: 'b-legal', channel: 'hours', title: 'Report to the regulator', mark: '72 h' }],
  }
}

/** A moment later in the crisis: a report climbs on, somebody speaks past the chain, somebody waits, a key turns. */
function news(): StageFacts {
  return {
    ...crisis(),
    chain: { lit: 4, travelling: [{ hop: 2 }] },
    asides: [{ from: 't-lead', to: 'b-analyst' }],
    approvals: [{ asker: 't-lead', approver: 'b-ciso' }],
    tokens: keys(20, { stolen: [12], revoked: [0, 1, 2, 3, 4, 7, 10, 11, 14, 15, 16, 18] }),
  }
}

function press(level: 1 | 2 | 3): StageFacts {
  return { ...calm(), phase: 1, press: level, bridgeTrust: 0.5 }
}

function storm(): StageFacts {
  return { ...crisis(), statement: 'BankX informs its customers', bridgeTrust: 0.3 }
}

function dawn(): StageFacts {
  return {
    ...crisis(),
    clock: 'T+09:40',
    phase: 3,
    sky: 'dawn',
    act: { number: 'EPILOGUE', title: 'The Hot Wash' },
    ticker: {
      outlet: 'NIGHT WIRE',
      text: 'BankX and TechA publish a joint statement · Regulator thanks both firms · Harbour bridge painted',
      breaking: false,
    },
    seats: seats(
      {
        't-y': { status: 'work', pose: 'type' },
        't-lead': { pose: 'raise', mood: 'smile' },
        't-cto': { pose: 'fold' },
        't-cio': { mood: 'smile' },
        'b-ceo': { pose: 'fold' },
        'b-ciso': { pose: 'fold', mood: 'smile' },
        'b-analyst': { mood: 'smile' },
        'b-pr': { pose: 'raise', mood: 'smile' },
      },
      { status: 'done', mood: 'calm', pose: 'type' },
    ),
    asides: [],
    tokens: keys(20, {}),
    hostQuarantined: false,
    rogueApp: 'removed',
    records: { known: true, read: 3940, of: 5000 },
    leakRate: 0.06,
    press: 0,
    regulator: { kind: 'notified' },
    statement: 'Joint statement',
    captions: { bankx: 'Legal has sent the 72-hour report', techa: 'Rogue app removed, all tokens issued anew' },
    bubbles: [],
  }
}
