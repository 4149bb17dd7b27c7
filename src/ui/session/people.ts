import type { Member, MemberId, RoomView } from '@/hosting/index.ts'

/** A member as a room shows them. */
export type Person = RoomView['members'][number]

/** The member a view is shown to. */
export function you({ members, you: id }: RoomView): Person {
  const member = members.find((one) => one.id === id)
  if (member === undefined) throw new Error('The room shows itself to somebody who is not in it.')
  return member
}

/** Players without a seat, in the order they came. */
export function waiting({ members }: RoomView): readonly Person[] {
  return members.filter(({ kind, seats }) => kind === 'player' && seats.length === 0)
}

/** Players with a seat, in the order they came. */
export function seated({ members }: RoomView): readonly Person[] {
  return members.filter(({ kind, seats }) => kind === 'player' && seats.length > 0)
}

/** Those who asked to be more than the code makes them, in the order they came. */
export function asking(members: readonly Person[]): readonly Person[] {
  return members.filter(({ asks }) => asks !== undefined)
}

/** The names of members, in the order given; somebody who has left has none. */
export function namesOf(members: readonly Member[], ids: readonly MemberId[]): readonly string[] {
  return ids.flatMap((id) => members.find((one) => one.id === id)?.name ?? [])
}
