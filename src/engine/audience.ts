import type { OrganisationId, SeatId } from '@/kernel/index.ts'

/** A circle of people. The facilitator belongs to every circle but `author` and `never`. */
export type Circle =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'seats'; readonly seats: readonly SeatId[] }
  | { readonly kind: 'organisations'; readonly organisations: readonly OrganisationId[]; readonly seats: readonly SeatId[] }
  | { readonly kind: 'facilitator' }
  /** One evaluator, without the others. */
  | { readonly kind: 'evaluator'; readonly name: string }
  /** Whose own it is: nobody else, the facilitator neither. */
  | { readonly kind: 'author'; readonly seat: SeatId }
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
  | { readonly kind: 'evaluator'; readonly name: string }
  | { readonly kind: 'facilitator' }

/** Both companies and the facilitator. */
export const EVERYONE: Circle = { kind: 'everyone' }
/** The facilitator alone. */
export const FACILITATOR: Circle = { kind: 'facilitator' }
/** Nobody, in no view. */
export const NEVER: Circle = { kind: 'never' }

/**
 * Whether a reader belongs to a circle. An organisation reads what any of its seats reads, and an evaluator what anybody at the
 * table reads, but neither what is the facilitator's nor what another evaluator wrote.
 */
export function belongs(reader: Reader, circle: Circle): boolean {
  if (circle.kind === 'never') return false
  if (circle.kind === 'author') return reader.kind === 'seat' && reader.seat === circle.seat
  if (circle.kind === 'everyone' || reader.kind === 'facilitator') return true
  if (circle.kind === 'facilitator') return false
  if (circle.kind === 'evaluator') return reader.kind === 'evaluator' && reader.name === circle.name
  if (reader.kind === 'evaluator') return true
  if (circle.kind === 'organisations' && circle.organisations.includes(reader.organisation)) return true
  return reader.kind === 'seat'
    ? circle.seats.includes(reader.seat)
    : circle.seats.some((seat) => organisationOf(seat) === reader.organisation)
}

/** The organisation a role belongs to: what stands before the dot of its id. */
export function organisationOf(seat: SeatId): OrganisationId {
  return seat.slice(0, seat.indexOf('.')) as OrganisationId
}
