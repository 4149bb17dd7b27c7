import type { SeatFacts, StageFacts, TokenState } from './facts.ts'
import type { SeatKey } from './seat-key.ts'

/**
 * The stage before anything is known: every chair empty, every key on its hook, fog on the canal, nothing said about
 * the records. Makers of facts start from it and put in what their room has established.
 */
export const quietNight: StageFacts = {
  clock: 'T+00:00',
  phase: 0,
  phases: ['Identification', 'Containment', 'Eradication', 'Post-eradication'],
  act: { number: '', title: '' },
  sky: 'calm',
  ticker: { outlet: 'NIGHT WIRE', text: '', breaking: false },
  seats: {
    'b-ceo': empty('CEO'),
    'b-cfo': empty('CFO'),
    'b-ciso': empty('CISO'),
    'b-analyst': empty('Security Analyst'),
    'b-pr': empty('PR Head'),
    'b-legal': empty('Legal'),
    't-ceo': empty('CEO'),
    't-hr': empty('HR'),
    't-cio': empty('CIO'),
    't-cto': empty('CTO'),
    't-y': empty('Employee Y'),
    't-lead': empty('Tech Lead'),
  } satisfies Record<SeatKey, SeatFacts>,
  chain: { lit: 0, travelling: [] },
  asides: [],
  approvals: [],
  tokens: Array.from({ length: 20 }, (): TokenState => 'live'),
  conditionalAccess: false,
  hostQuarantined: false,
  rogueApp: 'unknown',
  records: { known: false },
  leakRate: 0,
  adversaryKnown: 0,
  evidence: { bankx: [], techa: [] },
  press: 0,
  regulator: { kind: 'unaware' },
  bridgeTrust: 1,
  captions: {},
  bubbles: [],
}

function empty(label: string): SeatFacts {
  return { state: 'empty', status: 'idle', label, mine: false }
}
