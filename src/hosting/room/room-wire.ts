import type { ToDevice, ToHost } from '../wire.ts'
import type { RoomRefusal, RoomWish } from './room.ts'
import type { RoomView } from './room-view.ts'

/**
 * What a person's device says to the room. One way carries everything: the room itself, and a table for each seat the device
 * plays, known by a number the device gives it.
 */
export type FromPerson =
  | { readonly kind: 'wish'; readonly n: number; readonly wish: RoomWish }
  | { readonly kind: 'vote'; readonly n: number; readonly proposal: string; readonly agrees: boolean }
  | { readonly kind: 'open'; readonly table: number }
  | { readonly kind: 'say'; readonly table: number; readonly message: ToHost }
  | { readonly kind: 'close'; readonly table: number }

/** What the room says to a person's device. */
export type ToPerson =
  | { readonly kind: 'room'; readonly view: RoomView }
  /** A wish or a vote was heard; with a refusal nothing happened. */
  | { readonly kind: 'done'; readonly n: number; readonly refusal?: RoomRefusal }
  | { readonly kind: 'table'; readonly table: number; readonly message: ToDevice }
  /** A table that is not there, or not any more. */
  | { readonly kind: 'shut'; readonly table: number; readonly sentence: string }
  /** What the device sent was no message; nothing happened. */
  | { readonly kind: 'malformed'; readonly sentence: string }
  /** This person was removed from the room, or their device given up for another; the way ends here. */
  | { readonly kind: 'removed'; readonly sentence: string }
  /** The room is there; said every few seconds, because a frozen server closes nothing. */
  | { readonly kind: 'beat' }
