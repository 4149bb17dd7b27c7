import type { RoomView } from '@/hosting/index.ts'
import type { OpenSession } from '../ports/index.ts'

/** What every screen of a room is given: the room as it stands for this member, and the way to it. */
export interface InRoomProps {
  readonly view: RoomView
  readonly session: OpenSession
}
