import type { Bubble, StageFacts } from '../facts.ts'
import { rooms } from '../grid.ts'
import { pictureUrl } from '../scene/picture-url.ts'
import { ink } from './ink.ts'
import { letters, widthOf } from './letters.ts'
import { group, image, path, type Shape } from './shape.ts'

/** White bubbles beside the people news has reached: over which channel, and at most a few letters. */
export function bubbles(facts: StageFacts): readonly Shape[] {
  return facts.bubbles.map(bubble)
}

function bubble({ seat, channel, mark = '' }: Bubble): Shape {
  const { x, y, desk } = rooms[seat]
  const size = mark.length < 3 ? 32 : 24
  const text = mark === '' ? 0 : widthOf(mark, size, 'condensed') + 10
  const half = (46 + text) / 2
  const centre = Math.min(x + desk + 44 + half, x + 272 - half)
  return group(
    centre,
    y + 43,
    [
      path(
        `M${-half + 7},-24 H${half - 7} q7,0 7,7 V17 q0,7 -7,7 H${-half + 7} q-7,0 -7,-7 V9 l-14,-2 l14,-8 V-17 q0,-7 7,-7Z`,
        ink.white,
      ),
      channel === 'hours'
        ? image(pictureUrl('channel/hours'), -half + 9, -17, 24, 34)
        : image(pictureUrl(`channel/${channel}`), -half + 8, -15, 30, 30),
      ...(mark === '' ? [] : [letters(-half + 44, size * 0.35, mark, { size, weight: 700, fill: ink.plaque })]),
    ],
    { 'data-bubble': seat },
  )
}
