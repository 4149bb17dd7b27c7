import type { Hop } from './facts.ts'
import type { SeatKey } from './seat-key.ts'

/** The five stations of the official chain, in the order news climbs it. */
export const chainSeats = ['t-lead', 't-cto', 't-cio', 'b-ciso', 'b-ceo'] as const satisfies readonly SeatKey[]

/** Who sends and who takes a message on each hop of the chain. */
export const hopSeats: Readonly<Record<Hop, { readonly from: SeatKey; readonly to: SeatKey }>> = {
  1: { from: 't-lead', to: 't-cto' },
  2: { from: 't-cto', to: 't-cio' },
  3: { from: 't-cio', to: 'b-ciso' },
  4: { from: 'b-ciso', to: 'b-ceo' },
}
