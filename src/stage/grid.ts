import type { Hop } from './facts.ts'
import type { SeatKey } from './seat-key.ts'

/** A place on the stage, in stage units: the stage is 1600 wide and 1000 high, the origin is its upper left corner. */
export interface Place {
  readonly x: number
  readonly y: number
}

/** The size of the whole stage, its strips at the top and the bottom included. */
export const stageSize = { width: 1600, height: 1000, strip: 80, ticker: 948 } as const

/** The size of a room. */
export const roomSize = { width: 276, height: 130 } as const

/** Upper left corner of each room, and how far to the right its desk stands. The desk line is 84 below the ceiling. */
export const rooms: Readonly<Record<SeatKey, Place & { readonly desk: number }>> = {
  'b-cfo': { x: 44, y: 190, desk: 150 },
  'b-ceo': { x: 344, y: 190, desk: 128 },
  'b-analyst': { x: 44, y: 346, desk: 138 },
  'b-ciso': { x: 344, y: 346, desk: 128 },
  'b-legal': { x: 44, y: 502, desk: 150 },
  'b-pr': { x: 344, y: 502, desk: 128 },
  't-ceo': { x: 980, y: 190, desk: 142 },
  't-hr': { x: 1280, y: 190, desk: 128 },
  't-cio': { x: 980, y: 346, desk: 148 },
  't-cto': { x: 1280, y: 346, desk: 108 },
  't-y': { x: 980, y: 502, desk: 150 },
  't-lead': { x: 1280, y: 502, desk: 146 },
}

/** How far below a ceiling the desk line is: people and desks stand on it. */
export const deskLine = 84

/** The middle of a seat's plaque. */
export function plaqueAt(seat: SeatKey): Place {
  return { x: rooms[seat].x + roomSize.width / 2, y: rooms[seat].y + 143 }
}

/** The five stations of the tube, in the order news climbs it. */
export const stations: readonly [Place, Place, Place, Place, Place] = [
  { x: 1318, y: 566 },
  { x: 1306, y: 370 },
  { x: 1216, y: 360 },
  { x: 548, y: 360 },
  { x: 402, y: 214 },
]

/** The way an envelope takes on each hop, corner by corner, along the middle of the tube. */
export const tubeWay: Readonly<Record<Hop, readonly Place[]>> = {
  1: [at(1318, 566), at(1276, 566), at(1268, 558), at(1268, 376), at(1276, 368), at(1306, 368)],
  2: [at(1306, 368), at(1276, 368), at(1268, 360), at(1268, 342), at(1259, 333), at(1216, 333), at(1216, 352)],
  3: [at(1216, 333), at(548, 333), at(548, 352)],
  4: [at(548, 333), at(341, 333), at(332, 324), at(332, 222), at(342, 214), at(402, 214)],
}

/** After which share of its way an envelope waits that was sent and not yet taken. */
export const waitingShare: Readonly<Record<Hop, number>> = { 1: 0.525, 2: 0.69, 3: 0.605, 4: 0.694 }

/** The inside of the tank: its left edge, width, brim and floor, and where the records reach when it is full. */
export const tank = { x: 404, width: 176, top: 700, full: 710, floor: 876 } as const

/** The hook a key hangs on: ten to a row, two rows. */
export function hookAt(hook: number): Place {
  return { x: 1186 + (hook % 10) * 22.9, y: 769 + Math.floor(hook / 10) * 58 }
}

/** How many hooks the rack has. */
export const hookCount = 20

/** Where the boxes of a company's shelf stand, in the order they are filled. */
export const shelves = {
  bankx: [at(80, 862), at(125, 862), at(80, 812), at(125, 812)],
  techa: [at(1190, 903), at(1241, 903), at(1292, 903), at(1343, 903)],
} as const

/** The middle of the lamps under the bridge. */
export function bridgeLampAt(lamp: number): Place {
  return { x: 656 + lamp * 36, y: 475 }
}

/** Which pictures cover which. */
export const depth = {
  rain: 2,
  canal: 4,
  doorLight: 6,
  angler: 7,
  fog: 7.5,
  arch: 8,
  facades: 9,
  basements: 10,
  systems: 12,
  leak: 16,
  rooms: 20,
  bridge: 24,
  walker: 25,
  tube: 26,
  envelope: 27,
  stations: 28,
  street: 40,
} as const

function at(x: number, y: number): Place {
  return { x, y }
}
