import { along } from '../along.ts'
import type { Place } from '../grid.ts'

const net: Place = { x: 868, y: 790 }
const door: Place = { x: 950, y: 822 }
const behindWall: readonly Place[] = [
  { x: 1016, y: 764 },
  { x: 1010, y: 796 },
  { x: 996, y: 818 },
  { x: 972, y: 824 },
]

/** The way of a record from the interface to the hidden door, behind the wall. */
export function leakInside(t: number): Place {
  return along(behindWall, t)
}

/** The arc of a record from the hidden door into the net. */
export function leakArc(t: number): Place {
  const top = { x: (door.x + net.x) / 2, y: Math.min(door.y, net.y) - 6 }
  const mix = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * (1 - t) * t * b + t * t * c
  return { x: mix(door.x, top.x, net.x), y: mix(door.y, top.y, net.y) }
}
