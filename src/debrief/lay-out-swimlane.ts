import { type Duration, formatDuration } from '@/kernel/index.ts'
import type { SwimlaneMark } from './block.ts'

const HOUR = 3600

/** How long after what the playbook asks still counts as near the plan, in seconds. */
const NEAR = HOUR

/** How one milestone went, as the drawing tells it apart. */
export type Went = 'near' | 'late' | 'adverse' | 'unplanned'

/** How a milestone went. One the playbook sets no time for is neither near nor late. */
export function wentOf({ asked, happened, adverse }: SwimlaneMark): Went {
  if (adverse) return 'adverse'
  if (asked === undefined || happened === undefined) return 'unplanned'
  return happened - asked > NEAR ? 'late' : 'near'
}

/** How far from what the playbook asks, e.g. `+25 min`; empty when it sets no time, or was kept to the second. */
export function lagOf({ asked, happened }: SwimlaneMark): string {
  if (asked === undefined || happened === undefined || asked === happened) return ''
  return `${happened > asked ? '+' : '−'}${formatDuration(Math.abs(happened - asked) as Duration)}`
}

/** One milestone with its places on the three lanes, from 0 (start) to 1 (end); absent where it is not drawn. */
export interface PlacedMark {
  readonly mark: SwimlaneMark
  readonly went: Went
  readonly asked?: number
  readonly happened?: number
  readonly reference?: number
  /** The label stands above the lane, because the one before stands below and is near. */
  readonly above: boolean
  /** The label ends at its point instead of standing around it: behind it there is no room. */
  readonly atEnd: boolean
}

/** The drawing: where everything stands, the ticks of the axis in seconds, and what could not be drawn. */
export interface SwimlanePlan {
  /** Seconds from the left end to the right. */
  readonly span: number
  readonly marks: readonly PlacedMark[]
  /** Seconds, and where they stand. */
  readonly ticks: readonly { readonly time: number; readonly place: number }[]
  readonly beyond: readonly string[]
  readonly missing: readonly string[]
}

const steps = [900, 1800, HOUR, 2 * HOUR, 4 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR, 48 * HOUR]
const MOST_TICKS = 8

/** Sessions longer than this are drawn with the early hours wide and the late ones narrow: the first night is where things crowd. */
const LONG = 12 * HOUR
/** In a long session what lies this long after the start, in seconds, is drawn about as if the scale were even. */
const EVEN = HOUR / 2

/** Where a time stands between the start (0) and the end (1). */
function placeOf(time: number, span: number): number {
  const sure = Math.max(0, time)
  return span <= LONG ? sure / span : Math.log1p(sure / EVEN) / Math.log1p(span / EVEN)
}

/** Even steps; in a long session every tick is twice as late as the one before. */
function ticksOver(span: number): readonly number[] {
  const step = steps.find((size) => span / size <= MOST_TICKS) ?? Math.ceil(span / (MOST_TICKS * HOUR)) * HOUR
  if (span <= LONG) return Array.from({ length: Math.floor(span / step) + 1 }, (_, index) => index * step)
  const doublings = Math.floor(Math.log2(span / HOUR))
  return [0, ...Array.from({ length: doublings + 1 }, (_, index) => HOUR * 2 ** index)]
}

/** From here on a label written around its point would run out of the drawing. */
const NEAR_END = 0.94

/** Lays out milestones over the length of the session; what lies after it is named and not drawn. */
export function layOutSwimlane(marks: readonly SwimlaneMark[], ends: number): SwimlanePlan {
  const span = Math.max(ends, ...marks.map(({ happened }) => happened ?? 0), HOUR / 4)
  const inOrder = marks.filter(({ happened }) => happened !== undefined).sort((a, b) => (a.happened ?? 0) - (b.happened ?? 0))
  return {
    span,
    marks: marks.map((mark) => place(mark, span, inOrder.indexOf(mark) % 2 === 1)),
    ticks: ticksOver(span).map((time) => ({ time, place: placeOf(time, span) })),
    beyond: marks.filter(({ asked, reference }) => (asked ?? 0) > span || (reference ?? 0) > span).map(({ id }) => id),
    missing: marks.filter(({ happened }) => happened === undefined).map(({ id }) => id),
  }
}

function place(mark: SwimlaneMark, span: number, above: boolean): PlacedMark {
  const at = (time: number | undefined): number | undefined =>
    time === undefined || time > span ? undefined : placeOf(time, span)
  const [asked, happened, reference] = [at(mark.asked), at(mark.happened), at(mark.reference)]
  return {
    mark,
    went: wentOf(mark),
    above,
    atEnd: happened !== undefined && happened > NEAR_END,
    ...(asked === undefined ? {} : { asked }),
    ...(happened === undefined ? {} : { happened }),
    ...(reference === undefined ? {} : { reference }),
  }
}
