import { type ExerciseTime, formatTime } from '@/kernel/index.ts'
import type { SwimlaneMark } from '../../block.ts'
import { lagOf, layOutSwimlane, type PlacedMark, type Went } from '../../lay-out-swimlane.ts'
import type { Names } from '../../names.ts'
import { wording } from '../../wording.ts'
import { say } from '../../words/say.ts'
import { escapeHtml } from './escape-html.ts'

const WIDTH = 872
const LEFT = 140
const RIGHT = 836
const LANES = { asked: 34, happened: 92, reference: 142 } as const
const AXIS = 174
const HEIGHT = 200

/** Tenths of a unit are finer than any printer. */
const x = (place: number): number => Math.round((LEFT + (RIGHT - LEFT) * place) * 10) / 10

/**
 * Three lanes, playbook, what happened, reference, and the lines between them: thin green near the plan, thick ink when late, a
 * triangle for what was done to the players. Shapes say what colours say. What lies after the end is left to the caption.
 *
 * @param ends seconds from the start
 */
export function swimlaneSvg(marks: readonly SwimlaneMark[], ends: number, names: Names): string {
  const plan = layOutSwimlane(marks, ends)
  const label = (id: 'document/asked' | 'document/happened' | 'document/reference', y: number, strong: boolean): string =>
    `<text x="0" y="${y + 4}"${strong ? ' font-weight="600"' : ' fill="#5D5879"'}>${escapeHtml(wording(say(id, {}), names))}</text>`
  const lane = (y: number, strong: boolean): string =>
    `<line x1="${LEFT}" x2="${RIGHT}" y1="${y}" y2="${y}" stroke="${strong ? '#16132B' : '#7C7799'}" stroke-width="${strong ? 2.4 : 1.2}"/>`
  const title = wording(say('document/swimlane', {}), names)
  return [
    `<svg class="swimlane" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(title)}" font-size="12.5" fill="#16132B">`,
    label('document/asked', LANES.asked, false),
    label('document/happened', LANES.happened, true),
    label('document/reference', LANES.reference, false),
    lane(LANES.asked, false),
    lane(LANES.happened, true),
    lane(LANES.reference, false),
    ...plan.ticks.map(({ time, place }) => axisTick(x(place), time)),
    `<line x1="${LEFT}" x2="${RIGHT}" y1="${AXIS}" y2="${AXIS}" stroke="#7C7799"/>`,
    ...plan.marks.map(links),
    ...plan.marks.map(points),
    '</svg>',
  ].join('\n')
}

function axisTick(at: number, tick: number): string {
  const words = formatTime(tick as ExerciseTime)
  return `<line x1="${at}" x2="${at}" y1="${AXIS}" y2="${AXIS + 5}" stroke="#7C7799"/><text x="${at}" y="${AXIS + 19}" text-anchor="middle" fill="#5D5879" font-size="11">${words}</text>`
}

function links({ asked, happened, reference, went }: PlacedMark): string {
  if (happened === undefined) return ''
  const style = went === 'late' ? 'stroke="#16132B" stroke-width="3"' : 'stroke="#00705A" stroke-width="1.6"'
  const plan =
    asked === undefined || went === 'adverse'
      ? ''
      : `<line x1="${x(asked)}" y1="${LANES.asked}" x2="${x(happened)}" y2="${LANES.happened}" ${style}/>`
  const history =
    reference === undefined
      ? ''
      : `<line x1="${x(happened)}" y1="${LANES.happened}" x2="${x(reference)}" y2="${LANES.reference}" stroke="#7C7799" stroke-dasharray="3 3"/>`
  return plan + history
}

function points({ mark, asked, happened, reference, went, above, atEnd }: PlacedMark): string {
  const name = escapeHtml(mark.id)
  const drawn: string[] = []
  if (asked !== undefined) {
    const at = x(asked)
    drawn.push(`<circle cx="${at}" cy="${LANES.asked}" r="5" fill="#fff" stroke="#16132B" stroke-width="1.8"/>`)
    drawn.push(text(at, LANES.asked - 12, name, '600'))
  }
  if (reference !== undefined) {
    const at = x(reference)
    drawn.push(
      `<rect x="${at - 5}" y="${LANES.reference - 5}" width="10" height="10" fill="#fff" stroke="#7C7799" stroke-width="1.6"/>`,
    )
    drawn.push(text(at, LANES.reference + 18, name, '400'))
  }
  if (happened !== undefined) {
    const at = x(happened)
    drawn.push(shapes[went](at))
    const words = [name, lagOf(mark)].filter(Boolean).join(' ')
    drawn.push(text(at, above ? LANES.happened - 13 : LANES.happened + 22, words, '600', atEnd ? 'end' : 'middle'))
  }
  return drawn.join('')
}

function text(at: number, y: number, words: string, weight: string, anchor: 'middle' | 'end' = 'middle'): string {
  return `<text x="${at}" y="${y}" text-anchor="${anchor}" font-weight="${weight}">${words}</text>`
}

const Y = LANES.happened

/** Check: near the plan. Hourglass: late. Triangle: done to the players. Ring: the playbook sets no time. */
const shapes: Readonly<Record<Went, (at: number) => string>> = {
  near: (at) =>
    `<circle cx="${at}" cy="${Y}" r="8" fill="#00705A"/><path d="M${at - 4} ${Y} l3 3 l5 -6" fill="none" stroke="#fff" stroke-width="2"/>`,
  late: (at) => `<path d="M${at - 7} ${Y - 8} h14 L${at} ${Y} l7 8 h-14 l7 -8 Z" fill="#16132B" stroke="#fff"/>`,
  adverse: (at) => `<path d="M${at} ${Y - 9} L${at + 9} ${Y + 7} L${at - 9} ${Y + 7} Z" fill="#B4124F"/>`,
  unplanned: (at) => `<circle cx="${at}" cy="${Y}" r="6" fill="#fff" stroke="#16132B" stroke-width="1.8"/>`,
}
