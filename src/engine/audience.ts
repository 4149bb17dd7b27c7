import type { OrganisationId, SeatId } from '@/kernel/index.ts'

/** A circle of people. The facilitator belongs to every circle but `never`. */
export type Circle =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'seats'; readonly seats: readonly SeatId[] }
  | { readonly kind: 'organisations'; readonly organisations: readonly OrganisationId[]; readonly seats: readonly SeatId[] }
  | { readonly kind: 'facilitator' }
  | { readonly kind: 'never' }

/** Who may learn of an event during play and who after ENDEX; fixed when it is recorded. */
export interface Audience {
  readonly during: Circle
  readonly after: Circle
}

/** Somebody who reads lines. */
export type Reader =
  | { readonly kind: 'seat'; readonly seat: SeatId; readonly organisation: OrganisationId }
  | { readonly kind: 'organisation'; readonly organisation: OrganisationId }
  | { readonly kind: 'facilitator' }

/** Both companies and the facilitator. */
export const EVERYONE: Circle = { kind: 'everyone' }
/** The facilitator alone. */
export const FACILITATOR: Circle = { kind: 'facilitator' }
/** Nobody, in no view. */
export const NEVER: Circle = { kind: 'never' }

/** Whether a reader belongs to a circle. An organisation reads what any of its seats reads. */
export function belongs(reader: Reader, circle: Circle): boolean {
  if (circle.kind === 'never') return false
  if (circle.kind === 'everyone' || reader.kind === 'facilitator') return true
  if (circle.kind === 'facilitator') return false
  if (circle.kind === 'organisations' && circle.organisations.includes(reader.organisation)) return true
  return reader.kind === 'seat'
    ? circle.seats.includes(reader.seat)
    : circle.seats.some((seat) => organisationOf(seat) === reader.organisation)
}

/** The organisation a role belongs to: what stands before the dot of its id. */
export function organisationOf(seat: SeatId): OrganisationId {
  return seat.slice(0, seat.indexOf('.')) as OrganisationId
}
