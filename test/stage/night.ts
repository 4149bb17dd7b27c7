import { quietNight, type SeatFacts, type SeatKey, type StageFacts, seatKeys } from '@/stage/index.ts'

/** A night with a person on every seat and nothing known yet. */
export const night: StageFacts = { ...quietNight, seats: everySeat({ state: 'person' }) }

/** The same night, with something else in it. */
export function nightWith(change: Partial<StageFacts>): StageFacts {
  return { ...night, ...change }
}

/** The same night, with one seat changed. */
export function nightWhere(seat: SeatKey, change: Partial<SeatFacts>): StageFacts {
  return { ...night, seats: { ...night.seats, [seat]: { ...night.seats[seat], ...change } } }
}

function everySeat(change: Partial<SeatFacts>): StageFacts['seats'] {
  const entries = seatKeys.map((seat) => [seat, { ...quietNight.seats[seat], ...change }] as const)
  return { ...quietNight.seats, ...Object.fromEntries(entries) }
}
