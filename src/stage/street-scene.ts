import { unreachable } from '@/kernel/index.ts'
import type { PressLevel } from './facts.ts'

/** One thing on the plaza, standing on its ground point, in stage units. */
export interface StreetThing {
  readonly name: string
  readonly x: number
  readonly y: number
  /** 1 when not given; people in front are a little larger. */
  readonly scale?: number
  /** Degrees, clockwise. */
  readonly lean?: number
}

const ground = 638

const lamps: readonly StreetThing[] = [
  { name: 'street/lamp', x: 668, y: ground },
  { name: 'street/lamp', x: 932, y: ground },
]
const kiosk: StreetThing = { name: 'street/kiosk', x: 742, y: ground }
const vanLeft: StreetThing = { name: 'street/van-left', x: 710, y: ground }
const vanRight: StreetThing = { name: 'street/van-right', x: 892, y: ground }
const reporterLeft: StreetThing = { name: 'street/reporter-1', x: 668, y: 642, scale: 1.16 }
const cameraman: StreetThing = { name: 'street/cameraman-1', x: 722, y: 642, scale: 1.12 }
const photographer: StreetThing = { name: 'street/photographer-1', x: 872, y: 642, scale: 1.1 }
const reporterRight: StreetThing = { name: 'street/reporter-2', x: 926, y: 642, scale: 1.16 }
/** What people hold up as long as nobody has answered them. */
export const placards: readonly StreetThing[] = [
  { name: 'street/placard-whose', x: 778, y: 604, lean: -6 },
  { name: 'street/placard-answer', x: 822, y: 606, lean: 7 },
]
const askers: readonly StreetThing[] = [
  { name: 'street/citizen-1', x: 778, y: 641, scale: 1.02 },
  { name: 'street/citizen-2', x: 820, y: 641, scale: 1.05 },
]
const crowd: readonly StreetThing[] = [
  { name: 'street/citizen-3', x: 750, y: 643, scale: 1.08 },
  { name: 'street/citizen-4', x: 847, y: 643, scale: 1.08 },
]
/** The cat is always somewhere: on the plaza while it is quiet, later on the cornice of the bank. */
const catBelow: StreetThing = { name: 'street/cat', x: 812, y: ground }
const catAtLectern: StreetThing = { name: 'street/cat', x: 838, y: ground }
const catAbove: StreetThing = { name: 'street/cat', x: 596, y: 150 }
const bicycle: StreetThing = { name: 'street/bicycle', x: 866, y: ground }
/** By daylight somebody stands there and reads in the paper how it came out. */
const reader: StreetThing = { name: 'street/reader', x: 876, y: 640, scale: 1.08 }
const lectern: StreetThing = { name: 'street/lectern', x: 799, y: 645 }

/**
 * Who and what is on the plaza. Once a statement has been published a lit lectern stands there, and the placards are down.
 */
export function streetScene(press: PressLevel, answered: boolean, dawn: boolean): readonly StreetThing[] {
  const crowded = gathered(press, answered, dawn)
  return answered ? [...crowded, lectern] : crowded
}

function gathered(press: PressLevel, answered: boolean, dawn: boolean): readonly StreetThing[] {
  const signs = answered ? [] : placards
  const cat = answered ? catAtLectern : catBelow
  switch (press) {
    case 0:
      return [...lamps, kiosk, cat, dawn ? reader : bicycle]
    case 1:
      return [...lamps, kiosk, cat, photographer]
    case 2:
      return [...lamps.slice(1), vanLeft, catAbove, reporterLeft, cameraman, photographer]
    case 3:
      return [vanLeft, vanRight, catAbove, ...signs, ...askers, reporterLeft, cameraman, photographer, reporterRight]
    case 4:
      return [vanLeft, vanRight, catAbove, ...signs, ...askers, ...crowd, reporterLeft, cameraman, photographer, reporterRight]
    default:
      return unreachable(press)
  }
}
