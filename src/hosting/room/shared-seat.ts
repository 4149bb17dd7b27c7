import type { Command } from '@/engine/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import { holdersIn } from './decide-room.ts'
import type { MemberId, Room } from './room.ts'
import type { Proposal } from './room-view.ts'

/** What becomes of a command for a seat: it goes on, it is another's to give, or it waits for the others' votes. */
export type Standing = 'goes' | 'held-by-another' | 'needs-votes'

/** Whether a member's command for a seat goes on. Only people who are here count: nobody waits for somebody who has left. */
export function standingOf(room: Room, seat: SeatId, by: MemberId, here: ReadonlySet<MemberId>): Standing {
  const holders = holdersHere(room, seat, by, here)
  if (holders.length < 2) return 'goes'
  if (room.settings.sharedSeats === 'vote') return 'needs-votes'
  const hand = room.hands[seat] ?? holders[0]
  return hand === by || (hand !== undefined && !here.has(hand)) ? 'goes' : 'held-by-another'
}

/** A command becomes a proposal; whoever makes it agrees with it. */
export function propose(
  room: Room,
  here: ReadonlySet<MemberId>,
  { id, seat, by, command }: { readonly id: string; readonly seat: SeatId; readonly by: MemberId; readonly command: Command },
): Proposal {
  const needed = Math.floor(holdersHere(room, seat, by, here).length / 2) + 1
  return { id, seat, by, command, agreed: [by], against: [], needed }
}

/** A proposal after one more vote; the last word of each person counts. */
export function voted(proposal: Proposal, by: MemberId, agrees: boolean): Proposal {
  const without = (list: readonly MemberId[]) => list.filter((one) => one !== by)
  const agreed = agrees ? [...without(proposal.agreed), by] : without(proposal.agreed)
  const against = agrees ? without(proposal.against) : [...without(proposal.against), by]
  return { ...proposal, agreed, against }
}

/** What a proposal has come to. It falls when so many are against it that it can be carried no more. */
export function outcomeOf(
  { agreed, against, needed, seat, by }: Proposal,
  room: Room,
  here: ReadonlySet<MemberId>,
): 'carried' | 'fallen' | 'open' {
  if (agreed.length >= needed) return 'carried'
  const holders = holdersHere(room, seat, by, here)
  return holders.length - against.length < needed ? 'fallen' : 'open'
}

function holdersHere(room: Room, seat: SeatId, by: MemberId, here: ReadonlySet<MemberId>): readonly MemberId[] {
  return holdersIn(room, seat).flatMap(({ id }) => (id === by || here.has(id) ? [id] : []))
}
