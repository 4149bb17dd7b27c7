import { createContext, useContext } from 'react'
import type { MemberId, RoomWish } from '@/hosting/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import type { InRoomProps } from '../in-room.ts'
import type { RoomStory } from '../room-setting.ts'

/** What lies over the lobby. */
export type Over =
  | { readonly kind: 'seat'; readonly seat: SeatId }
  | { readonly kind: 'person'; readonly member: MemberId }
  | { readonly kind: 'settings' }
  | { readonly kind: 'invite' }
  | { readonly kind: 'roster' }

/** What all parts of the lobby share. */
export interface LobbyInUse extends InRoomProps {
  readonly story: RoomStory
  /** Whether this member may change anything. */
  readonly facilitates: boolean
  /** Whose name was taken up, to be put into a room. */
  readonly picked: MemberId | undefined
  readonly pick: (member: MemberId | undefined) => void
  /** Seats a member; `from`: the seat they leave for it. */
  readonly put: (member: MemberId, seat: SeatId, from?: SeatId) => void
  readonly wish: (wish: RoomWish) => Promise<boolean>
  readonly lay: (over: Over | undefined) => void
}

/** The lobby one is in. */
export const LobbyContext = createContext<LobbyInUse | undefined>(undefined)

/** The lobby all parts below belong to. */
export function useLobby(): LobbyInUse {
  const lobby = useContext(LobbyContext)
  if (lobby === undefined) throw new Error('A part of the lobby stands outside of one.')
  return lobby
}
