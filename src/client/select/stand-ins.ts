import { organisationOf, playerOf, standsInFor } from '@/engine/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import type { Table } from '../table.ts'

/** What is known on one device, and which seat it holds. */
type Held = Pick<Table, 'exercise' | 'holder'>

/** A seat that was handed over, and who plays it. */
export interface StoodInFor {
  readonly seat: SeatId
  readonly player: SeatId
}

/** Seats of the own company that were handed over, in a fixed order. */
export function stoodInFor({ exercise, holder }: Held): readonly StoodInFor[] {
  return (Object.keys(exercise.deputies) as SeatId[])
    .filter((seat) => organisationOf(seat) === organisationOf(holder))
    .sort()
    .map((seat) => ({ seat, player: playerOf(seat, exercise.deputies) }))
}

/** Seats this device may play: the one it holds first, then those it stands in for. */
export const playableSeats = ({ exercise, holder }: Held): readonly SeatId[] => [
  holder,
  ...standsInFor(holder, exercise.deputies),
]

/** Whether this device may play a seat. */
export const mayPlay = (table: Held, seat: SeatId): boolean => playableSeats(table).includes(seat)
