import type { Connection } from '@/client/index.ts'
import type { MemberId, MemberKind, RoomRefusal, RoomView, RoomWish } from '@/hosting/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import type { ScenarioCard, WrittenFile } from './library.ts'

/** An address, and its QR code as rows of dark (true) and light squares. */
export interface DrawnLink {
  readonly url: string
  readonly squares: readonly (readonly boolean[])[]
}

/** What a facilitator settles before a room opens. */
export interface SessionChoice {
  /** Id of a scenario on the server's shelf, or of one among `files`. */
  readonly scenario: string
  /** The facilitator's own scenario and playbook, where it is not on the server's shelf. */
  readonly files?: readonly WrittenFile[]
  /** What the facilitator is called. */
  readonly name: string
}

/** A session this device has a way into. */
export interface MySession {
  readonly code: string
  readonly title: ScenarioCard['title']
  readonly kind: MemberKind
  readonly state: RoomView['state']
  /** When it was last played or changed, ISO 8601 with offset. */
  readonly changedAt: string
}

/** A room somebody is in. When the way to the server is lost it finds it again by itself. */
export interface OpenSession {
  /** The room as it stands; undefined until the server's first word. */
  readonly view: () => RoomView | undefined
  /** 'away' with a sentence for a person while the way to the server is lost; 'gone' when it will not come back. */
  readonly way: () => { readonly state: 'connecting' | 'here' } | { readonly state: 'away' | 'gone'; readonly sentence: string }
  /** Called after `view` or `way` changed. Gives back how to stop listening. */
  readonly onChange: (listen: () => void) => () => void
  /** Asks something of the room; undefined: done. */
  readonly wish: (wish: RoomWish) => Promise<RoomRefusal | undefined>
  /** Votes on what somebody proposed for a seat both hold. */
  readonly vote: (proposal: string, agrees: boolean) => Promise<RoomRefusal | undefined>
  /**
   * A connection to the exercise as a seat: a player's own, any for the facilitator, `DESK` for the desk, `WALL` for what
   * everybody may see.
   */
  readonly connect: (seat: SeatId) => Connection
  readonly leave: () => void
}

/** Sessions on the server this page came from. */
export interface Sessions {
  /** False where the page is only files, and no server runs sessions. */
  available(): Promise<boolean>
  /** The scenarios the server can run without being given files. */
  shelf(): Promise<readonly ScenarioCard[]>
  /** Opens a room; resolves to its code. Refused with a sentence. */
  create(choice: SessionChoice): Promise<string>
  /** What a code leads to, before a name is given; undefined when there is no such room. */
  look(code: string): Promise<{ readonly title: ScenarioCard['title']; readonly state: RoomView['state'] } | undefined>
  /** Comes in under a name; this device can come back until it is removed. Refused with a sentence. */
  join(code: string, as: Exclude<MemberKind, 'facilitator'>, name: string): Promise<void>
  /** Comes in by the secret of an invitation; this device can come back until it is removed. Refused with a sentence. */
  accept(code: string, token: string): Promise<void>
  /** Sessions this device has been in, the last changed first. */
  mine(): Promise<readonly MySession[]>
  /** Refused with a sentence when this device has no way into the room. */
  open(code: string): Promise<OpenSession>
  /** Deletes a room with everything that is kept of it; facilitators only. */
  remove(code: string): Promise<void>
  /** A link that lets somebody else come in as facilitator or as the screen on the wall; the secret is after the `#`. */
  invitation(code: string, as: 'facilitator' | 'screen'): Promise<string>
  /** The address people type, and its QR code as rows of dark (true) and light squares. */
  address(code: string): Promise<DrawnLink>
  /** A link that sits whoever opens it down as the person this device is. */
  goOn(code: string): Promise<DrawnLink>
  /** A fresh link for somebody who lost their device, whose devices are turned away; facilitators only. */
  renew(code: string, member: MemberId): Promise<DrawnLink>
}
