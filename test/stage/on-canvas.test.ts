import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type StageFacts, seatKeys } from '@/stage/index.ts'
import { sameOnCanvas } from '../../src/stage/on-canvas.ts'
import { anyStageFacts } from './any-stage-facts.ts'
import { night, nightWhere, nightWith } from './night.ts'

/** One change to each thing the canvas shows. */
const drawn: Readonly<Record<string, Partial<StageFacts>>> = {
  sky: { sky: 'crisis' },
  'a message on its way': { chain: { lit: 1, travelling: [{ hop: 2 }] } },
  'an aside': { asides: [{ from: 't-y', to: 'press' }] },
  tokens: { tokens: ['stolen'] },
  'conditional access': { conditionalAccess: !night.conditionalAccess },
  quarantine: { hostQuarantined: !night.hostQuarantined },
  'the rogue app': { rogueApp: 'removed' },
  records: { records: { known: true, read: 17, of: 5000 } },
  'the rate of the leak': { leakRate: 0.77 },
  'what is known of the adversary': { adversaryKnown: 0.77 },
  evidence: { evidence: { bankx: [], techa: [{ id: 'E-09', state: 'filling', filled: 0.3 }] } },
  press: { press: 4 },
  regulator: { regulator: { kind: 'asking', hoursLeft: 3 } },
  'a statement': { statement: 'We know this much.' },
  trust: { bridgeTrust: 0.13 },
}

describe('the picture on the canvas', () => {
  it('is the same whatever only the lettering says', () => {
    fc.assert(
      fc.property(anyStageFacts, anyStageFacts, (one, other) => {
        const seats = Object.fromEntries(seatKeys.map((seat) => [seat, { ...one.seats[seat], label: 'Other', lateBy: 9 }]))
        const { phase, act, captions, bubbles, approvals } = other
        const said = { ...one, clock: 'T+09:09', phase, act, captions, bubbles, approvals, seats: seats as StageFacts['seats'] }
        expect(sameOnCanvas(one, said)).toBe(true)
      }),
    )
  })

  it.each(Object.entries(drawn))('is another one with other %s', (_what, change) => {
    expect(sameOnCanvas(night, nightWith(change))).toBe(false)
  })

  it('is another one when somebody sits down, must act, or makes another face', () => {
    for (const change of [{ state: 'bot' }, { status: 'late' }, { mood: 'angry' }, { pose: 'raise' }, { mine: true }] as const)
      expect(
        sameOnCanvas(
          nightWhere('b-pr', { state: 'person', status: 'idle', mine: false }),
          nightWhere('b-pr', { state: 'person', status: 'idle', mine: false, ...change }),
        ),
      ).toBe(false)
  })
})
