import fc from 'fast-check'
import { type EvidenceBox, type SeatFacts, type SeatKey, type StageFacts, seatKeys } from '@/stage/index.ts'
import { night } from './night.ts'

const anySeat = fc.constantFrom<SeatKey>(...seatKeys)

const anySeatFacts = fc.record({
  state: fc.constantFrom('empty' as const, 'bot' as const, 'person' as const),
  status: fc.constantFrom('idle' as const, 'need' as const, 'work' as const, 'late' as const, 'hold' as const, 'done' as const),
  mine: fc.boolean(),
})

const anyBoxes: fc.Arbitrary<readonly EvidenceBox[]> = fc
  .array(fc.record({ state: fc.constantFrom('slot' as const, 'filling' as const, 'sealed' as const), filled: share() }), {
    maxLength: 6,
  })
  .map((boxes) => boxes.map((box, i) => ({ ...box, id: `E-0${i + 1}` })))

/** Any state of the stage, in domain words: whatever a room may have established. */
export const anyStageFacts: fc.Arbitrary<StageFacts> = fc
  .record({
    phase: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    sky: fc.constantFrom('calm' as const, 'crisis' as const, 'dawn' as const),
    seats: fc.array(anySeatFacts, { minLength: 12, maxLength: 12 }).map(seated),
    chain: fc.record({
      lit: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const),
      travelling: fc
        .uniqueArray(fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const))
        .map((hops) => hops.map((hop) => ({ hop }))),
    }),
    asides: fc.array(fc.record({ from: anySeat, to: fc.oneof(anySeat, fc.constant('press' as const)) }), { maxLength: 3 }),
    approvals: fc.array(fc.record({ asker: anySeat, approver: anySeat }), { maxLength: 3 }),
    tokens: fc.array(fc.constantFrom('live' as const, 'suspect' as const, 'stolen' as const, 'revoked' as const), {
      maxLength: 25,
    }),
    conditionalAccess: fc.boolean(),
    hostQuarantined: fc.boolean(),
    rogueApp: fc.constantFrom('unknown' as const, 'suspected' as const, 'found' as const, 'removed' as const),
    records: fc.oneof(
      fc.constant({ known: false as const }),
      fc.nat(5000).map((read) => ({ known: true as const, read, of: 5000 })),
    ),
    leakRate: share(),
    adversaryKnown: share(),
    evidence: fc.record({ bankx: anyBoxes, techa: anyBoxes }),
    press: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const),
    bridgeTrust: share(),
    bubbles: fc.array(
      fc.record({ seat: anySeat, channel: fc.constantFrom('siem' as const, 'hours' as const), title: fc.string() }),
      {
        maxLength: 3,
      },
    ),
  })
  .map((change) => ({ ...night, ...change }))

function share(): fc.Arbitrary<number> {
  return fc.nat(100).map((percent) => percent / 100)
}

function seated(list: readonly Pick<SeatFacts, 'state' | 'status' | 'mine'>[]): StageFacts['seats'] {
  const entries = seatKeys.map((seat, i) => [seat, { ...night.seats[seat], ...list[i] }] as const)
  return { ...night.seats, ...Object.fromEntries(entries) }
}
