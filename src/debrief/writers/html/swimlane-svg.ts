import { type Duration, type ExerciseTime, formatDuration, formatTime } from '@/kernel/index.ts'
import type { SwimlaneMark } from '../../block.ts'
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
const HOUR = 3600
/** Later than the playbook asks by no more than this still counts as near the plan. */
const NEAR = HOUR
const STEPS = [900, 1800, HOUR, 2 * HOUR, 4 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR, 48 * HOUR]

/**
 * Three lanes, playbook, what happened, reference, and the lines between them: thin green near the plan, thick ink when late, a
 * triangle for what was done to the players. Shapes say what colours say. What lies after the end is left to the caption.
 */
export function swimlaneSvg(marks: readonly SwimlaneMark[], ends: number, names: Names): string {
  const span = Math.max(ends, ...marks.map(({ happened }) => happened ?? 0), HOUR / 4)
  const x = (time: number): number => Math.round((LEFT + ((RIGHT - LEFT) * Math.max(0, time)) / span) * 10) / 10
  const inside = (time: number | undefined): time is number => time !== undefined && time <= span
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
    ...ticks(span).map((tick) => axisTick(x(tick), tick)),
    `<line x1="${LEFT}" x2="${RIGHT}" y1="${AXIS}" y2="${AXIS}" stroke="#7C7799"/>`,
    ...marks.map((mark) => links(mark, x, inside)),
    ...marks.map((mark, index) => points(mark, index, x, inside)),
    '</svg>',
  ].join('\n')
}

/** At most ten ticks. */
function ticks(span: number): readonly number[] {
  const step = STEPS.find((size) => span / size <= 10) ?? Math.ceil(span / (10 * HOUR)) * HOUR
  return Array.from({ length: Math.floor(span / step) + 1 }, (_, index) => index * step)
}

function axisTick(x: number, tick: number): string {
  const text = formatTime(tick as ExerciseTime)
  return `<line x1="${x}" x2="${x}" y1="${AXIS}" y2="${AXIS + 5}" stroke="#7C7799"/><text x="${x}" y="${AXIS + 19}" text-anchor="middle" fill="#5D5879" font-size="11">${text}</text>`
}

type Within = (time: number | undefined) => time is number

function links({ asked, happened, reference, adverse }: SwimlaneMark, x: (time: number) => number, inside: Within): string {
  if (!inside(happened)) return ''
  const late = asked !== undefined && happened - asked > NEAR
  const style = late ? 'stroke="#16132B" stroke-width="3"' : 'stroke="#00705A" stroke-width="1.6"'
  const plan =
    inside(asked) && !adverse
      ? `<line x1="${x(asked)}" y1="${LANES.asked}" x2="${x(happened)}" y2="${LANES.happened}" ${style}/>`
      : ''
  const history = inside(reference)
    ? `<line x1="${x(happened)}" y1="${LANES.happened}" x2="${x(reference)}" y2="${LANES.reference}" stroke="#7C7799" stroke-dasharray="3 3"/>`
    : ''
  return plan + history
}

function points(mark: SwimlaneMark, index: number, x: (time: number) => number, inside: Within): string {
  const { id, asked, happened, reference, adverse } = mark
  const name = escapeHtml(id)
  const drawn: string[] = []
  if (inside(asked)) {
    const at = x(asked)
    drawn.push(`<circle cx="${at}" cy="${LANES.asked}" r="5" fill="#fff" stroke="#16132B" stroke-width="1.8"/>`)
    drawn.push(text(at, LANES.asked - 12, name, '600'))
  }
  if (inside(reference)) {
    const at = x(reference)
    drawn.push(
      `<rect x="${at - 5}" y="${LANES.reference - 5}" width="10" height="10" fill="#fff" stroke="#7C7799" stroke-width="1.6"/>`,
    )
    drawn.push(text(at, LANES.reference + 18, name, '400'))
  }
  if (inside(happened)) {
    const at = x(happened)
    const late = asked !== undefined && happened - asked > NEAR
    drawn.push(adverse ? triangle(at) : late ? hourglass(at) : check(at))
    drawn.push(text(at, index % 2 === 0 ? LANES.happened + 22 : LANES.happened - 13, `${name}${lag(asked, happened)}`, '600'))
  }
  return drawn.join('')
}

/** How far from what the playbook asks, e.g. ` +25 min`. */
function lag(asked: number | undefined, happened: number): string {
  if (asked === undefined || asked === happened) return ''
  return ` ${happened > asked ? '+' : '−'}${formatDuration(Math.abs(happened - asked) as Duration)}`
}

function text(x: number, y: number, words: string, weight: string): string {
  return `<text x="${x}" y="${y}" text-anchor="middle" font-weight="${weight}">${words}</text>`
}

const Y = LANES.happened

function triangle(x: number): string {
  return `<path d="M${x} ${Y - 9} L${x + 9} ${Y + 7} L${x - 9} ${Y + 7} Z" fill="#B4124F"/>`
}

function hourglass(x: number): string {
  return `<path d="M${x - 7} ${Y - 8} h14 L${x} ${Y} l7 8 h-14 l7 -8 Z" fill="#16132B" stroke="#fff"/>`
}

function check(x: number): string {
  return `<circle cx="${x}" cy="${Y}" r="8" fill="#00705A"/><path d="M${x - 4} ${Y} l3 3 l5 -6" fill="none" stroke="#fff" stroke-width="2"/>`
}
