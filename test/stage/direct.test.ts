import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cue, direct, type StageFacts, type TokenState } from '@/stage/index.ts'
import { runs } from '../runs.ts'
import { anyStageFacts } from './any-stage-facts.ts'
import { night, nightWhere, nightWith } from './night.ts'

const keys = (changes: Readonly<Record<number, TokenState>>): readonly TokenState[] =>
  night.tokens.map((state, hook) => changes[hook] ?? state)

const box = (id: string, state: 'slot' | 'filling' | 'sealed') => ({ id, state, filled: state === 'sealed' ? 1 : 0.4 })

/** What happened at the table, what is to be seen of it. */
const rows: readonly (readonly [string, StageFacts, StageFacts, readonly Cue[]])[] = [
  [
    'a bot takes an empty chair',
    nightWhere('t-hr', { state: 'empty' }),
    nightWhere('t-hr', { state: 'bot' }),
    [{ kind: 'chair-turns', seat: 't-hr', to: 'bot' }],
  ],
  [
    'a seat becomes late',
    nightWhere('b-pr', { status: 'work' }),
    nightWhere('b-pr', { status: 'late', lateBy: 12 }),
    [{ kind: 'plaque-turns', seat: 'b-pr', to: 'late' }],
  ],
  ['Employee Y is restricted', night, nightWhere('t-y', { status: 'hold' }), [{ kind: 'plaque-turns', seat: 't-y', to: 'hold' }]],
  [
    'the Tech Lead puts a report into the tube',
    night,
    nightWith({ chain: { lit: 0, travelling: [{ hop: 1 }] } }),
    [{ kind: 'envelope-leaves', hop: 1 }],
  ],
  [
    'the CTO takes it',
    nightWith({ chain: { lit: 0, travelling: [{ hop: 1 }] } }),
    nightWith({ chain: { lit: 1, travelling: [] } }),
    [{ kind: 'envelope-arrives', hop: 1 }],
  ],
  [
    'news climbs three steps while nobody looked',
    nightWith({ chain: { lit: 1, travelling: [] } }),
    nightWith({ chain: { lit: 4, travelling: [] } }),
    [
      { kind: 'envelope-arrives', hop: 2 },
      { kind: 'envelope-arrives', hop: 3 },
      { kind: 'envelope-arrives', hop: 4 },
    ],
  ],
  ['a rewind takes news back down', nightWith({ chain: { lit: 4, travelling: [] } }), night, []],
  [
    'Employee Y talks to the press',
    night,
    nightWith({ asides: [{ from: 't-y', to: 'press' }] }),
    [{ kind: 'plane-flies', from: 't-y', to: 'press' }],
  ],
  [
    'an alert reaches the Tech Lead',
    night,
    nightWith({ bubbles: [{ seat: 't-lead', channel: 'siem', title: 'Tokens redeemed' }] }),
    [{ kind: 'bubble-opens', seat: 't-lead', channel: 'siem' }],
  ],
  [
    'a call reaches Legal while the alert still stands',
    nightWith({ bubbles: [{ seat: 't-lead', channel: 'siem', title: 'Tokens redeemed' }] }),
    nightWith({
      bubbles: [
        { seat: 't-lead', channel: 'siem', title: 'Tokens redeemed' },
        { seat: 'b-legal', channel: 'phone', title: 'Tokens redeemed' },
      ],
    }),
    [{ kind: 'bubble-opens', seat: 'b-legal', channel: 'phone' }],
  ],
  [
    'the bubble goes away again',
    nightWith({ bubbles: [{ seat: 't-lead', channel: 'siem', title: 'Tokens redeemed' }] }),
    night,
    [],
  ],
  [
    'one token is suspected and another is known to be stolen',
    night,
    nightWith({ tokens: keys({ 3: 'suspect', 12: 'stolen' }) }),
    [
      { kind: 'key-turns', hook: 3, to: 'suspect' },
      { kind: 'key-turns', hook: 12, to: 'stolen' },
    ],
  ],
  [
    'a token is revoked',
    nightWith({ tokens: keys({ 3: 'stolen' }) }),
    nightWith({ tokens: keys({ 3: 'revoked' }) }),
    [{ kind: 'key-turns', hook: 3, to: 'revoked' }],
  ],
  ['Conditional Access is enforced', night, nightWith({ conditionalAccess: true }), [{ kind: 'gate-moves', closed: true }]],
  ['it is lifted again', nightWith({ conditionalAccess: true }), night, [{ kind: 'gate-moves', closed: false }]],
  ['the sign-in hosts are isolated', night, nightWith({ hostQuarantined: true }), [{ kind: 'dome-moves', down: true }]],
  ['an app is suspected', night, nightWith({ rogueApp: 'suspected' }), [{ kind: 'door-turns', to: 'suspected' }]],
  ['it is found', nightWith({ rogueApp: 'suspected' }), nightWith({ rogueApp: 'found' }), [{ kind: 'door-turns', to: 'found' }]],
  [
    'it is removed, and the boat has nothing left to fish for',
    nightWith({ rogueApp: 'found' }),
    nightWith({ rogueApp: 'removed' }),
    [{ kind: 'door-turns', to: 'removed' }, { kind: 'boat-leaves' }],
  ],
  ['records leave faster', night, nightWith({ leakRate: 0.9 }), [{ kind: 'leak-turns', from: 0, to: 0.9 }]],
  [
    'the room establishes how many records were read',
    night,
    nightWith({ records: { known: true, read: 1250, of: 5000 } }),
    [{ kind: 'tank-turns', from: 0, to: 0.75 }],
  ],
  [
    'more were read than the room thought',
    nightWith({ records: { known: true, read: 1250, of: 5000 } }),
    nightWith({ records: { known: true, read: 5000, of: 5000 } }),
    [{ kind: 'tank-turns', from: 0.75, to: 0 }],
  ],
  ['half of the adversary is established', night, nightWith({ adversaryKnown: 0.5 }), [{ kind: 'fog-moves', from: 0, to: 0.5 }]],
  [
    'somebody begins to preserve the token store',
    nightWith({ evidence: { bankx: [], techa: [box('E-01', 'sealed'), box('E-02', 'slot')] } }),
    nightWith({ evidence: { bankx: [], techa: [box('E-01', 'sealed'), box('E-02', 'filling')] } }),
    [{ kind: 'box-arrives', company: 'techa', place: 1 }],
  ],
  [
    'it is sealed',
    nightWith({ evidence: { bankx: [box('E-02', 'filling')], techa: [] } }),
    nightWith({ evidence: { bankx: [box('E-02', 'sealed')], techa: [] } }),
    [{ kind: 'box-seals', company: 'bankx', place: 0 }],
  ],
  [
    'the Tech Lead asks the CTO for approval',
    night,
    nightWith({ approvals: [{ asker: 't-lead', approver: 't-cto' }] }),
    [{ kind: 'approval-waits', asker: 't-lead', approver: 't-cto' }],
  ],
  ['the press comes in force', night, nightWith({ press: 4 }), [{ kind: 'press-moves', from: 0, to: 4 }]],
  ['a statement is published', night, nightWith({ statement: 'BankX informs its customers' }), [{ kind: 'statement-reads' }]],
  [
    'a second statement replaces the first',
    nightWith({ statement: 'BankX is looking into it' }),
    nightWith({ statement: 'BankX informs its customers' }),
    [{ kind: 'statement-reads' }],
  ],
  [
    'the regulator is notified',
    night,
    nightWith({ regulator: { kind: 'notified', hoursLeft: 72 } }),
    [{ kind: 'walker-crosses' }],
  ],
  ['the regulator asks', night, nightWith({ regulator: { kind: 'asking' } }), [{ kind: 'walker-crosses' }]],
  [
    'a person takes a chair from a bot',
    nightWhere('b-legal', { state: 'bot' }),
    night,
    [{ kind: 'chair-turns', seat: 'b-legal', to: 'person' }],
  ],
  [
    'somebody speaks past the chain to a colleague',
    night,
    nightWith({ asides: [{ from: 'b-pr', to: 'b-analyst' }] }),
    [{ kind: 'plane-flies', from: 'b-pr', to: 'b-analyst' }],
  ],
  ['the hosts come back', nightWith({ hostQuarantined: true }), night, [{ kind: 'dome-moves', down: false }]],
  ['the street empties', nightWith({ press: 3 }), night, [{ kind: 'press-moves', from: 3, to: 0 }]],
  [
    'an hour of its clock passes',
    nightWith({ regulator: { kind: 'notified', hoursLeft: 72 } }),
    nightWith({ regulator: { kind: 'notified', hoursLeft: 71 } }),
    [],
  ],
  ['the table contains', night, nightWith({ phase: 1 }), [{ kind: 'phase-turns', to: 1 }]],
  ['the second act opens', night, nightWith({ act: { number: 'ACT II OF III', title: 'The Leak' } }), [{ kind: 'act-opens' }]],
  ['the storm comes', night, nightWith({ sky: 'crisis' }), [{ kind: 'sky-turns', to: 'crisis' }]],
  ['trust across the bridge falls', night, nightWith({ bridgeTrust: 0.5 }), [{ kind: 'lamps-turn', from: 9, to: 5 }]],
  ['it falls by less than a lamp', night, nightWith({ bridgeTrust: 0.98 }), []],
  ['the clock goes on', night, nightWith({ clock: 'T+00:21' }), []],
]

describe('what is performed', () => {
  it.each(rows)('when %s', (_, before, after, cues) => {
    expect(direct(before, after)).toEqual(cues)
  })

  it('is nothing when the curtain rises', () => {
    expect(direct(undefined, nightWith({ press: 4, rogueApp: 'found' }))).toEqual([])
  })

  it('is nothing while nothing changes', () => {
    fc.assert(
      fc.property(anyStageFacts, (facts) => {
        expect(direct(facts, structuredClone(facts))).toEqual([])
      }),
      { numRuns: runs },
    )
  })

  it('never tells of a seat, a key or a box that is not there afterwards', () => {
    fc.assert(
      fc.property(anyStageFacts, anyStageFacts, (before, after) => {
        for (const cue of direct(before, after)) {
          if (cue.kind === 'key-turns') expect(after.tokens[cue.hook]).toBe(cue.to)
          if (cue.kind === 'box-seals') expect(after.evidence[cue.company][cue.place]?.state).toBe('sealed')
          if (cue.kind === 'envelope-arrives') expect(after.chain.lit).toBeGreaterThanOrEqual(cue.hop)
          if (cue.kind === 'plaque-turns') expect(after.seats[cue.seat].status).toBe(cue.to)
        }
      }),
      { numRuns: runs },
    )
  })
})
