import type { Command } from '@/engine/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import type { cardOf } from '../shelf/show.ts'
import type { Filler, Member, MemberId, Room } from './room.ts'

/** One seat as the lobby shows it. */
export interface RoomSeat {
  readonly seat: SeatId
  /** The character's default name, when the scenario gives one. */
  readonly name?: string
  readonly holders: readonly MemberId[]
  /** Who plays it while nobody holds it. */
  readonly filler: Filler
  /** Whose hand is on it; absent unless several people hold it and one hand decides. */
  readonly hand?: MemberId
  /** Rules of the playbook that are this role's and that nobody will be there for: the seat would stay dark. */
  readonly uncovered: number
}

/** A room as one member sees it. Nothing of the plot; names are what people chose to be called. */
export interface RoomView {
  readonly code: string
  readonly you: MemberId
  readonly card: ReturnType<typeof cardOf>
  readonly state: Room['state']
  readonly exercise?: Room['exercise']
  readonly settings: Room['settings']
  readonly levels: readonly { readonly id: string; readonly title: ReturnType<typeof cardOf>['title'] }[]
  readonly seats: readonly RoomSeat[]
  readonly members: readonly (Member & { readonly here: boolean })[]
  readonly clock: Room['clock']
  readonly halted?: string
  readonly voteClock?: Room['voteClock']
  readonly namesHidden: boolean
  /** What people on one seat have proposed and not decided, of the seats that are this member's. */
  readonly proposals: readonly Proposal[]
}

/** Something one of several people on a seat wants to do, until the others agree. */
export interface Proposal {
  readonly seat: SeatId
  /** Id of the command. */
  readonly id: string
  readonly by: MemberId
  readonly command: Command
  readonly agreed: readonly MemberId[]
  readonly against: readonly MemberId[]
  /** So many votes carry it. */
  readonly needed: number
}
