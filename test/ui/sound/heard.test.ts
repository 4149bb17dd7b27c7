import { describe, expect, it } from 'vitest'
import type { StageFacts, TokenState } from '@/stage/index.ts'
import { ambienceOf, heardBetween, type Sound } from '../../../src/ui/sound/heard.ts'
import { night, nightWhere, nightWith } from '../../stage/night.ts'

const tokens = (revoked: readonly number[]): readonly TokenState[] =>
  night.tokens.map((state, hook) => (revoked.includes(hook) ? 'revoked' : state))
const boxes = (state: 'filling' | 'sealed') =>
  nightWith({ evidence: { ...night.evidence, techa: [{ id: 'E-01', state, filled: state === 'sealed' ? 1 : 0.5 }] } })

/** What happened at the table, what is to be heard of it. */
const rows: readonly (readonly [string, StageFacts, StageFacts, readonly Sound[]])[] = [
  ['nothing', night, night, []],
  [
    'a report is sent up the chain',
    night,
    nightWith({ chain: { lit: 0, travelling: [{ hop: 1 }] } }),
    [{ kind: 'envelope-leaves' }],
  ],
  [
    'it is taken',
    nightWith({ chain: { lit: 0, travelling: [{ hop: 1 }] } }),
    nightWith({ chain: { lit: 1, travelling: [] } }),
    [{ kind: 'envelope-arrives' }],
  ],
  [
    'two tokens are revoked after a first one: each lower than the one before',
    nightWith({ tokens: tokens([0]) }),
    nightWith({ tokens: tokens([0, 4, 9]) }),
    [
      { kind: 'key', before: 1 },
      { kind: 'key', before: 2 },
    ],
  ],
  ['a host is quarantined', nightWith({ hostQuarantined: false }), nightWith({ hostQuarantined: true }), [{ kind: 'dome' }]],
  ['a host is let out again', nightWith({ hostQuarantined: true }), nightWith({ hostQuarantined: false }), []],
  ['evidence is sealed', boxes('filling'), boxes('sealed'), [{ kind: 'box' }]],
  ['the app is found', nightWith({ rogueApp: 'suspected' }), nightWith({ rogueApp: 'found' }), [{ kind: 'door' }]],
  ['the press comes', nightWith({ press: 0 }), nightWith({ press: 1 }), [{ kind: 'flash' }]],
  ['the press goes', nightWith({ press: 2 }), nightWith({ press: 1 }), []],
  ['a phase begins', nightWith({ phase: 0 }), nightWith({ phase: 1 }), [{ kind: 'phase' }]],
  ['somebody becomes late, which makes no sound', night, nightWhere('b-pr', { status: 'late', lateBy: 3 }), []],
]

describe('what is heard', () => {
  it.each(rows)('when %s', (_what, before, after, heard) => {
    expect(heardBetween(before, after)).toEqual(heard)
  })

  it('is nothing on first sight, and nothing after a jump', () => {
    expect(heardBetween(undefined, nightWith({ phase: 2 }))).toEqual([])
    expect(heardBetween(night, nightWith({ tokens: tokens(night.tokens.map((_, hook) => hook)), phase: 2 }))).toEqual([])
  })

  it('all the time is water as fast as records leave, and a crowd as large as the press', () => {
    expect(ambienceOf(night)).toEqual({ leak: 0, crowd: 0 })
    expect(ambienceOf(nightWith({ leakRate: 0.5, press: 4 }))).toEqual({ leak: 0.5, crowd: 1 })
  })
})
