import type { Aside, StageFacts } from '../facts.ts'
import { type Place, rooms } from '../grid.ts'
import type { SeatKey } from '../seat-key.ts'
import { ink } from './ink.ts'
import { path, type Shape } from './shape.ts'

/** Dashed arcs for what was said past the official chain: no tube, no light. */
export function asides(facts: StageFacts): readonly Shape[] {
  return facts.asides.map(arc)
}

function arc({ from, to }: Aside): Shape {
  const start = to === 'press' ? window(from) : head(from)
  const end = to === 'press' ? { x: start.x > 800 ? 918 : 682, y: 508 } : head(to)
  const bow = { x: (start.x + end.x) / 2, y: Math.min(start.y, end.y) - (to === 'press' ? 14 : 40) }
  return path(`M${start.x},${start.y} Q${bow.x},${bow.y} ${end.x},${end.y}`, 'none', {
    stroke: ink.white,
    'stroke-width': 3,
    'stroke-dasharray': '2 8',
    'stroke-linecap': 'round',
  })
}

/** Beside a person's head. */
function head(seat: SeatKey): Place {
  const { x, y, desk } = rooms[seat]
  return { x: x + desk - 30, y: y + 34 }
}

/** Where the room's floor meets the street: that way things are said to the press. */
function window(seat: SeatKey): Place {
  return { x: rooms[seat].x > 800 ? 970 : 630, y: rooms[seat].y + 48 }
}
