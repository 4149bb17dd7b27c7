import type { Holder } from '@/engine/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import type { Crew } from '../evening/crew.ts'
import { holdersIn, type RoomStory } from './decide-room.ts'
import type { Filler, Room } from './room.ts'

/** Who plays a seat while no person holds it. */
export function fillerOf(room: Room, seat: SeatId): Filler {
  return room.fillers[seat] ?? room.settings.filler
}

/** The bots of a room: on every seat no person holds that is not to stay dark. */
export function crewOfRoom(room: Room, story: RoomStory): Crew {
  const seats = (Object.keys(story.seats) as SeatId[]).filter((seat) => holdersIn(room, seat).length === 0)
  return Object.fromEntries(
    seats.flatMap((seat) => {
      const filler = fillerOf(room, seat)
      return filler === 'dark' ? [] : [[seat, filler] as const]
    }),
  )
}

/** The people of a room by the seats they hold; several on one seat are named together. */
export function peopleOfRoom(room: Room, story: RoomStory): Readonly<Record<SeatId, string>> {
  const seated = (Object.keys(story.seats) as SeatId[]).map((seat) => [seat, holdersIn(room, seat)] as const)
  return Object.fromEntries(
    seated.flatMap(([seat, held]) => (held.length === 0 ? [] : [[seat, held.map(({ name }) => name).join(', ')] as const])),
  )
}

/** Who holds each seat now, as a line of the log says it. */
export function holdersOfRoom(room: Room, story: RoomStory): Readonly<Record<SeatId, Holder>> {
  const people = peopleOfRoom(room, story)
  const entries = (Object.keys(story.seats) as SeatId[]).map((seat): readonly [SeatId, Holder] => {
    const name = people[seat]
    if (name !== undefined) return [seat, { kind: 'person', name }]
    const character = story.seats[seat]?.name
    if (fillerOf(room, seat) === 'dark') return [seat, { kind: 'nobody' }]
    return [seat, { kind: 'bot', ...(character === undefined ? {} : { name: character }) }]
  })
  return Object.fromEntries(entries)
}
