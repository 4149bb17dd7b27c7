import type { SeatId } from '@/kernel/index.ts'
import type { Playable } from '../shelf/read-together.ts'
import { cardOf } from '../shelf/show.ts'
import { fillerOf } from './crew-of-room.ts'
import { holdersIn } from './decide-room.ts'
import type { MemberId, Room } from './room.ts'
import type { Proposal, RoomView } from './room-view.ts'

/** The room as one of its members sees it; undefined when they are none of its members any more. */
export function viewRoom(
  room: Room,
  you: MemberId,
  playable: Playable,
  here: ReadonlySet<MemberId>,
  proposals: readonly Proposal[],
): RoomView | undefined {
  const member = room.members.find(({ id }) => id === you)
  if (member === undefined) return undefined
  const { scenario, playbook } = playable
  const order = Object.keys(playbook.roles)
  const seats = (Object.keys(scenario.seats) as SeatId[])
    .sort((one, other) => order.indexOf(one) - order.indexOf(other))
    .map((seat) => {
      const holders = holdersIn(room, seat).map(({ id }) => id)
      const filler = fillerOf(room, seat)
      const name = scenario.seats[seat]?.name
      const dark = holders.length === 0 && filler === 'dark'
      const hand = holders.length > 1 && room.settings.sharedSeats === 'hand' ? (room.hands[seat] ?? holders[0]) : undefined
      return {
        seat,
        ...(name === undefined ? {} : { name }),
        holders,
        filler,
        ...(hand === undefined ? {} : { hand }),
        uncovered: dark ? playbook.rules.filter(({ owner }) => owner === seat).length : 0,
      }
    })
  return {
    code: room.code,
    you,
    card: cardOf(playable, false),
    state: room.state,
    ...(room.exercise === undefined ? {} : { exercise: room.exercise }),
    settings: room.settings,
    levels: Object.entries(scenario.levels).map(([id, { title }]) => ({ id, title })),
    seats,
    members: room.members.map((one) => ({ ...one, here: here.has(one.id) })),
    clock: room.clock,
    ...(room.halted === undefined ? {} : { halted: room.halted }),
    ...(room.voteClock === undefined ? {} : { voteClock: room.voteClock }),
    namesHidden: room.namesHidden === true,
    proposals: proposals.filter((one) => member.seats.includes(one.seat) || (member.kind === 'facilitator' && !isUnsigned(one))),
  }
}

/** Whether it is for the board of the hot wash or about oneself: who says that may be nobody's business, the facilitator's neither. */
function isUnsigned({ command }: Proposal): boolean {
  switch (command.kind) {
    case 'write-note':
    case 'change-note':
    case 'remove-note':
    case 'vote':
    case 'take-vote-back':
    case 'rate-self':
      return true
    default:
      return false
  }
}
