import type { Mood, Pose } from './facts.ts'
import { deskLine, roomSize, rooms } from './grid.ts'
import { type Company, companyOf, type SeatKey, seatOfRole } from './seat-key.ts'

/** A picture and where it lies in its room, in room units: a room is 276 wide and 130 high. */
export interface Layer {
  readonly url: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The pictures of one seat, for strips, lists and role cards outside the big stage. */
export interface SeatArt {
  readonly seat: SeatKey
  readonly company: Company
  /** The face in the frame of its company, square. */
  readonly avatar: string
  /** The whole room in one picture, lit, the person in their usual pose. */
  readonly room: string
  /**
   * The room in layers, to be laid over each other in this order and cut off at the room's edges. Without a person the
   * chair stands under its dust cover.
   */
  readonly layers: (person?: { readonly mood?: Mood; readonly pose?: Pose }) => readonly Layer[]
}

const usual: Readonly<Record<SeatKey, { readonly mood: Mood; readonly pose: Pose }>> = {
  'b-ceo': { mood: 'calm', pose: 'fold' },
  'b-cfo': { mood: 'calm', pose: 'paper' },
  'b-ciso': { mood: 'calm', pose: 'type' },
  'b-analyst': { mood: 'calm', pose: 'type' },
  'b-pr': { mood: 'smile', pose: 'type' },
  'b-legal': { mood: 'calm', pose: 'paper' },
  't-ceo': { mood: 'calm', pose: 'think' },
  't-hr': { mood: 'calm', pose: 'paper' },
  't-cio': { mood: 'calm', pose: 'type' },
  't-cto': { mood: 'calm', pose: 'think' },
  't-y': { mood: 'calm', pose: 'mobile' },
  't-lead': { mood: 'calm', pose: 'type' },
}

/** The box every face and every pair of arms is drawn in, and where the desk line meets its middle. */
export const personBox = { width: 132, height: 108, x: 66, y: 98 } as const

/** How a seat looks when nothing happens. */
export function usualLook(seat: SeatKey): { readonly mood: Mood; readonly pose: Pose } {
  return usual[seat]
}

/** The pictures of a role, or nothing when nobody drew that role. */
export function artOf(role: string): SeatArt | undefined {
  const seat = seatOfRole(role)
  return seat === undefined ? undefined : artOfSeat(seat)
}

/** The pictures of a seat of the stage. */
export function artOfSeat(seat: SeatKey): SeatArt {
  return {
    seat,
    company: companyOf(seat),
    avatar: url(avatars, `../../assets/avatars/${seat}.svg`),
    room: sprite(`room/${seat}`),
    layers: (person) => [
      whole(`room/${seat}--back`),
      ...(person === undefined
        ? [{ url: sprite(`room/${seat}--cover`), x: rooms[seat].desk - 24, y: 44, width: 48, height: 82 }]
        : [
            body(seat, `char/${seat}--face-${person.mood ?? usual[seat].mood}`),
            body(seat, `char/${seat}--arms-${person.pose ?? usual[seat].pose}`),
          ]),
      whole(`room/${seat}--front`),
    ],
  }
}

const avatars = import.meta.glob<string>('../../assets/avatars/*.svg', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
})
const sprites = import.meta.glob<string>(
  ['../../assets/sprites/room/?-*.svg', '../../assets/sprites/char/*--{face,arms}-*.svg'],
  {
    query: '?url&no-inline',
    import: 'default',
    eager: true,
  },
)

function whole(name: string): Layer {
  return { url: sprite(name), x: 0, y: 0, width: roomSize.width, height: roomSize.height }
}

function body(seat: SeatKey, name: string): Layer {
  const { width, height, x, y } = personBox
  return { url: sprite(name), x: rooms[seat].desk - x, y: deskLine - y, width, height }
}

function sprite(name: string): string {
  return url(sprites, `../../assets/sprites/${name}.svg`)
}

/** A missing picture is a mistake in this room, not in what somebody entered. */
function url(from: Readonly<Record<string, string>>, path: string): string {
  const found = from[path]
  if (found === undefined) throw new Error(`There is no picture ${path}.`)
  return found
}
