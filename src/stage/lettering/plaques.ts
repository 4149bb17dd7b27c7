import type { SeatStatus, StageFacts } from '../facts.ts'
import { plaqueAt } from '../grid.ts'
import { companyOf, type SeatKey, seatKeys } from '../seat-key.ts'
import { companyMark } from './company-mark.ts'
import { ink } from './ink.ts'
import { letters } from './letters.ts'
import { group, path, rect, type Shape } from './shape.ts'
import { statusGlyph } from './status-glyph.ts'

const widest = 268

/** The plaques under the rooms: whose room it is, held by a bot or not, news waiting or not, and how things stand. */
export function plaques(facts: StageFacts): readonly Shape[] {
  return [...waiting(facts), ...seatKeys.map((seat) => plaque(seat, facts))]
}

function plaque(seat: SeatKey, facts: StageFacts): Shape {
  const { state, label, mine } = facts.seats[seat]
  const company = companyOf(seat)
  const bot = state === 'bot'
  const bell = facts.bubbles.some((bubble) => bubble.seat === seat)
  const extra = (bot ? 24 : 0) + (bell ? 22 : 0)
  const width = Math.min(widest, label.length * 9.4 + 82 + extra)
  const { x, y } = plaqueAt(seat)
  const edge = mine ? { stroke: ink.white, 'stroke-width': 2.4 } : { stroke: ink.plaqueEdge[company], 'stroke-width': 1.2 }
  return group(x, y, [
    rect(-width / 2, -13, width, 26, ink.plaque, { rx: 3, ...edge }),
    companyMark(company, -width / 2 + 15, 0, 15),
    letters(-width / 2 + 30, 6.2, label, {
      size: 18,
      fill: state === 'empty' ? '#A9A3C6' : ink.text,
      spacing: 0.3,
      room: width - 62 - extra,
    }),
    ...(bell ? [bellAt(width / 2 - 36 - (bot ? 24 : 0))] : []),
    ...(bot ? [statusGlyph('bot', width / 2 - 38, 1, 0.9)] : []),
    ...(state === 'empty' ? [] : [statusGlyph(shownStatus(seat, facts), width / 2 - 16, 0, 0.9)]),
  ])
}

/** Who is asked for approval must act, whatever else they are doing; being late still says more. */
function shownStatus(seat: SeatKey, facts: StageFacts): SeatStatus {
  const { status } = facts.seats[seat]
  return status !== 'late' && facts.approvals.some(({ approver }) => approver === seat) ? 'need' : status
}

/** Dotted lines from those who are asked to those who wait for them. */
function waiting(facts: StageFacts): readonly Shape[] {
  return facts.approvals.map(({ asker, approver }) => {
    const from = plaqueAt(approver)
    const to = plaqueAt(asker)
    // Rooms above each other: around the faces, not across them.
    const aside = from.x === to.x ? 190 : 0
    const above = from.y === to.y ? 60 : 0
    const bow = { x: (from.x + to.x) / 2 + aside, y: (from.y + to.y) / 2 - above }
    return path(`M${from.x},${from.y} Q${bow.x},${bow.y} ${to.x},${to.y}`, 'none', {
      stroke: ink.white,
      'stroke-width': 3,
      'stroke-dasharray': '1 9',
      'stroke-linecap': 'round',
    })
  })
}

function bellAt(x: number): Shape {
  return path(`M${x - 6},4 V-1 a6,6 0 0 1 12,0 V4 l1.5,2 h-15Z M${x - 2.5},7.5 h5`, ink.white, {
    stroke: ink.white,
    'stroke-width': 1.2,
    'stroke-linejoin': 'round',
  })
}
