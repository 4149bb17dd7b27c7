import { chainSeats, type SeatKey } from '@/stage/index.ts'

/** A rectangle, in units of the strip. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One room of the strip: where it stands, and where its station hangs on the tube. */
export interface FriezeRoom {
  readonly seat: SeatKey
  /** Number of its step on the way of news, 1 to 5. */
  readonly station: number
  readonly box: Box
  /** Where its station is on the tube. */
  readonly stop: number
  readonly mine: boolean
}

/** Where everything of the strip stands. */
export interface FriezePlan {
  readonly width: number
  readonly height: number
  /** Height of the tube's middle. */
  readonly tube: number
  readonly tank: Box | undefined
  readonly bridge: Box | undefined
  readonly rooms: readonly FriezeRoom[]
}

/** Left to right as on the stage: BankX, the bridge, TechA. The bridge never changes sides. */
const order: readonly SeatKey[] = [...chainSeats].reverse()
const BANK_ROOMS = 2

/** Measures of one way to draw the strip. */
interface Measures {
  readonly width: number
  readonly height: number
  readonly tube: number
  readonly floor: number
  readonly room: { readonly width: number; readonly height: number }
  readonly mine: { readonly width: number; readonly height: number }
  readonly gap: number
  readonly left: number
  readonly bridge: { readonly width: number; readonly height: number } | undefined
  readonly tank: Box | undefined
}

const wide: Measures = {
  width: 1600,
  height: 184,
  tube: 16,
  floor: 160,
  room: { width: 246, height: 116 },
  mine: { width: 330, height: 148 },
  gap: 10,
  left: 118,
  bridge: { width: 108, height: 72 },
  tank: { x: 8, y: 52, width: 100, height: 98 },
}

const mini: Measures = {
  width: 390,
  height: 116,
  tube: 14,
  floor: 94,
  room: { width: 67, height: 58 },
  mine: { width: 82, height: 72 },
  gap: 5,
  left: 10,
  bridge: undefined,
  tank: undefined,
}

/** The strip above the console: tank, five rooms, the bridge between the houses. The own room is larger. */
export const wideFrieze = (mine: SeatKey | undefined): FriezePlan => plan(wide, mine)

/** The five rooms alone, for a phone. */
export const miniFrieze = (mine: SeatKey | undefined): FriezePlan => plan(mini, mine)

function plan(measures: Measures, mine: SeatKey | undefined): FriezePlan {
  const rooms: FriezeRoom[] = []
  let bridge: Box | undefined
  const spare = spareWidth(measures, mine)
  let x = measures.left
  order.forEach((seat, index) => {
    if (index === BANK_ROOMS && measures.bridge !== undefined) {
      const { width, height } = measures.bridge
      bridge = { x: x - measures.gap, y: measures.floor - height, width: width + spare, height }
      x += width + spare - measures.gap
    }
    const size = seat === mine ? measures.mine : measures.room
    const box = { x, y: measures.floor - size.height, ...size }
    rooms.push({ seat, station: order.length - index, box, stop: x + size.width / 2, mine: seat === mine })
    x += size.width + measures.gap
  })
  return { width: measures.width, height: measures.height, tube: measures.tube, tank: measures.tank, bridge, rooms }
}

/** What is left over when every room stands; the bridge takes it. */
function spareWidth(measures: Measures, mine: SeatKey | undefined): number {
  const rooms = order.reduce((sum, seat) => sum + (seat === mine ? measures.mine : measures.room).width + measures.gap, 0)
  const used = measures.left + rooms + (measures.bridge?.width ?? 0)
  return Math.max(0, measures.width - used - measures.left / 4)
}
