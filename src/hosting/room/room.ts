import type { ExerciseId, Named, SeatId } from '@/kernel/index.ts'
import type { ClockMode } from '../wire.ts'

/** Somebody who came to a room; the same person on every device that has their token. */
export type MemberId = Named<string, 'member'>

/** What somebody is in a room. A screen is the one on the wall: it shows what everybody may see and sends nothing. */
export type MemberKind = 'facilitator' | 'player' | 'evaluator' | 'observer' | 'screen'

/** One person, or the screen on the wall. */
export interface Member {
  readonly id: MemberId
  readonly kind: MemberKind
  /** A pseudonym, as they gave it or as the roster has it. */
  readonly name: string
  /** Seats they hold; players only. */
  readonly seats: readonly SeatId[]
  /** On the roster, but nobody has come under this name yet. */
  readonly expected: boolean
  /** What they asked to be, and nobody has granted yet: an evaluator reads both companies, and a joining code hangs on the wall. */
  readonly asks?: 'evaluator'
}

/** Who plays a seat no person holds: a bot that follows the playbook, one that makes mistakes, or nobody. */
export type Filler = 'playbook' | 'novice' | 'dark'

/** How several people hold one seat: what one wants needs the others' votes, or the one whose hand is on it acts. */
export type SharedSeats = 'vote' | 'hand'

/** What the facilitator settles for a room. */
export interface RoomSettings {
  /** Id of one of the scenario's levels. */
  readonly level: string
  /** Who plays seats no person holds, where `fillers` does not say otherwise. */
  readonly filler: Filler
  readonly sharedSeats: SharedSeats
  /** Whether notes of the hot wash carry names. */
  readonly hotWash: 'named' | 'anonymous'
}

/** A room: one exercise with a joining code and its people. Kept as it stands; the log of the exercise is kept beside it. */
export interface Room {
  /** What people type to come in: six letters and digits. */
  readonly code: string
  /** Id of the scenario on the server's shelf. */
  readonly scenario: string
  readonly state: 'lobby' | 'running' | 'ended'
  /** Set when the exercise was started. */
  readonly exercise?: ExerciseId
  readonly members: readonly Member[]
  readonly settings: RoomSettings
  /** Seats played otherwise than the settings say. */
  readonly fillers: Readonly<Record<SeatId, Filler>>
  /** Whose hand is on a seat that several people hold. */
  readonly hands: Readonly<Record<SeatId, MemberId>>
  readonly clock: ClockMode
  /** A real incident: everything halts, and every device says so in these words. */
  readonly halted?: string
  readonly voteClock?: VoteClock
  /** The board of the hot wash shows no names, although its notes carry them: for looking at what was said before who said it. */
  readonly namesHidden?: boolean
}

/** The time to vote in the hot wash. It is shown, and binds nobody: whoever leads the talk ends it. */
export interface VoteClock {
  /** Seconds; what is left of them runs on the table, not in the story. */
  readonly left: number
  readonly runs: boolean
}

/** What a member asks of the room. Refused it leaves nothing. */
export type RoomWish =
  | { readonly kind: 'assign'; readonly member: MemberId; readonly seat: SeatId }
  | { readonly kind: 'unassign'; readonly member: MemberId; readonly seat: SeatId }
  /** Gives every player without a seat one that nobody holds. */
  | { readonly kind: 'seat-at-random' }
  | { readonly kind: 'fill'; readonly seat: SeatId; readonly with: Filler }
  | { readonly kind: 'settle'; readonly settings: Partial<RoomSettings> }
  /** Names that are expected, each with the seats it is to have. */
  | { readonly kind: 'expect'; readonly people: readonly { readonly name: string; readonly seats: readonly SeatId[] }[] }
  | { readonly kind: 'rename'; readonly member: MemberId; readonly name: string }
  | { readonly kind: 'remove'; readonly member: MemberId }
  /** Grants what somebody asked to be when they came in. */
  | { readonly kind: 'admit'; readonly member: MemberId }
  /** Puts a member's hand on a seat that several people hold; players do so for themselves. */
  | { readonly kind: 'take-hand'; readonly seat: SeatId; readonly member: MemberId }
  | { readonly kind: 'start' }
  /** Real-incident stop, and its end. */
  | { readonly kind: 'halt'; readonly why: string }
  | { readonly kind: 'resume' }
  /** Takes the names off the board of the hot wash on every screen, or puts them back. */
  | { readonly kind: 'hide-names'; readonly hidden: boolean }
  /** Sets the time to vote in seconds, or keeps what is left of it; and lets it run or stand. */
  | { readonly kind: 'vote-clock'; readonly left?: number; readonly runs: boolean }

/** Why the room does not do what was asked. */
export type RoomRefusal =
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'unknown-member'; readonly member: string }
  | { readonly kind: 'unknown-seat'; readonly seat: string }
  | { readonly kind: 'unknown-level'; readonly level: string }
  | { readonly kind: 'no-player'; readonly name: string }
  | { readonly kind: 'already-started' }
  | { readonly kind: 'not-running' }
  | { readonly kind: 'not-ended' }
  | { readonly kind: 'name-needed' }
  | { readonly kind: 'name-taken'; readonly name: string }
  | { readonly kind: 'nobody-plays' }
  | { readonly kind: 'full'; readonly most: number }
  | { readonly kind: 'last-facilitator' }
  | { readonly kind: 'nothing-asked'; readonly name: string }
  | { readonly kind: 'not-your-seat'; readonly seat: SeatId }
