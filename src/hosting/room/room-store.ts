import type { Journal } from '../journal.ts'
import type { MemberId, Room } from './room.ts'

/** A scenario or playbook as a facilitator brought it. */
export interface BroughtFile {
  readonly name: string
  readonly text: string
}

/** A room as it is kept. */
export interface KeptRoom {
  readonly room: Room
  /** The facilitator's own scenario files, where the room plays none from the shelf. */
  readonly files: readonly BroughtFile[]
  /** When it was last changed, ISO 8601 with offset. */
  readonly changedAt: string
}

/** Where rooms are kept, with the logs of their exercises and the tokens by which people come back. */
export interface RoomStore {
  readonly journal: Journal
  /** Keeps a new room; false when there is one with this code. */
  create(room: Room, files: readonly BroughtFile[]): Promise<boolean>
  save(room: Room): Promise<void>
  load(code: string): Promise<KeptRoom | undefined>
  list(): Promise<readonly KeptRoom[]>
  /** Forgets a room, its tokens and its log. */
  remove(code: string): Promise<void>
  /** Lets whoever has the token of this hash in as a member. */
  admit(code: string, tokenHash: string, member: MemberId): Promise<void>
  /** The token of this hash is the member's only one from now on: whoever has another is nobody. */
  readmit(code: string, tokenHash: string, member: MemberId): Promise<void>
  /** Which member a token's hash belongs to. */
  memberOf(code: string, tokenHash: string): Promise<MemberId | undefined>
  close(): Promise<void>
}
