import type { SeatId } from '@/kernel/index.ts'
import type { Circle } from './audience.ts'
import type { Exercise } from './exercise.ts'

/** Who stands in for whom: what a fold of lines says of it. */
export type Deputies = Exercise['deputies']

/** Everybody who may act for a seat beside itself: its deputy, the deputy's deputy and so on, who plays it last. */
export function standInsOf(seat: SeatId, deputies: Deputies): readonly SeatId[] {
  const found: SeatId[] = []
  let next = deputies[seat]
  while (next !== undefined && next !== seat && !found.includes(next)) {
    found.push(next)
    next = deputies[next]
  }
  return found
}

/** Who plays a seat: the end of the row of its deputies, or itself. */
export function playerOf(seat: SeatId, deputies: Deputies): SeatId {
  return standInsOf(seat, deputies).at(-1) ?? seat
}

/** Seats that a seat stands in for, in a fixed order. */
export function standsInFor(seat: SeatId, deputies: Deputies): readonly SeatId[] {
  const handedOver = Object.keys(deputies) as SeatId[]
  return handedOver.filter((from) => standInsOf(from, deputies).includes(seat)).sort()
}

/** A circle with everybody who stands in for a seat in it. Deputies are colleagues, so no news leaves a company by this. */
export function withStandIns(circle: Circle, { deputies }: Pick<Exercise, 'deputies'>): Circle {
  if (circle.kind !== 'seats' && circle.kind !== 'organisations') return circle
  const more = circle.seats.flatMap((seat) => standInsOf(seat, deputies)).filter((seat) => !circle.seats.includes(seat))
  return more.length === 0 ? circle : { ...circle, seats: [...new Set([...circle.seats, ...more])].sort() }
}
