import { unreachable } from '@/kernel/index.ts'
import type { StageFacts } from '../facts.ts'
import { image, type Shape } from '../lettering/shape.ts'
import { rains } from '../rains.ts'
import { pictureUrl } from './picture-url.ts'

/** One sheet of the backdrop. Sheets lie behind the stage and fade into each other when `key` changes. */
export interface Sheet {
  readonly name: string
  /** Which version is to be seen; empty when none is. */
  readonly key: string
  readonly shapes: readonly Shape[]
}

/**
 * Everything behind the houses, far things first: sky, searchlights, moon, clouds, the town, earth, and the rain of a canvas that
 * rests. On one that lives the rain falls.
 */
export function backdrop(facts: StageFacts, rests: boolean): readonly Sheet[] {
  const { sky, phase, press } = facts
  const stormy = sky === 'crisis'
  const moon = `backdrop/moon-${stormy ? 'crisis' : 'calm'}-${phase}`
  return [
    sheet('sky', `backdrop/sky-${sky}`, -800, -600, 3200, 1600),
    sheet('searchlights', press === 4 ? 'backdrop/searchlights' : '', 540, 70, 540, 580),
    sheet('moon', moon, 540, -16, 520, 520),
    clouds(sky),
    sheet('skyline', `backdrop/skyline-${sky}`, -800, 400, 3200, 240),
    sheet('earth', `backdrop/earth-${sky}`, -800, 640, 3200, 900),
    sheet('rain', rests && rains(facts) ? 'backdrop/rain' : '', -20, 80, 1660, 580),
  ]
}

function clouds(sky: StageFacts['sky']): Sheet {
  switch (sky) {
    case 'calm':
      return sheet('clouds', 'backdrop/clouds-calm', 600, 250, 400, 90)
    case 'crisis':
      return sheet('clouds', 'backdrop/clouds-crisis', 600, 100, 430, 230)
    case 'dawn':
      return sheet('clouds', 'backdrop/clouds-dawn', 570, 230, 440, 120)
    default:
      return unreachable(sky)
  }
}

function sheet(name: string, picture: string, x: number, y: number, width: number, height: number): Sheet {
  return { name, key: picture, shapes: picture === '' ? [] : [image(pictureUrl(picture), x, y, width, height)] }
}
