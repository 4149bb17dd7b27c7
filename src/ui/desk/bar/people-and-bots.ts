import type { RoomView } from '@/hosting/index.ts'

/** How many people hold seats, and how many seats bots play. */
export function peopleAndBots({ members, seats }: Pick<RoomView, 'members' | 'seats'>): readonly [number, number] {
  const people = members.filter(({ kind, expected }) => kind === 'player' && !expected)
  const bots = seats.filter(({ holders, filler }) => holders.length === 0 && filler !== 'dark')
  return [people.length, bots.length]
}
