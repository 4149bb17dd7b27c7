import type { SwimlaneMark } from '@/debrief/index.ts'

const HOUR = 3600

/** How far from what the playbook asks still counts as near the plan, in seconds. */
export const NEAR = HOUR

/** How one milestone went, as the drawing tells it apart. */
export type Went = 'near' | 'late' | 'adverse' | 'unplanned'

/** How a milestone went. One the playbook sets no time for is neither near nor late. */
export function wentOf({ asked, happened, adverse }: SwimlaneMark): Went {
  if (adverse) return 'adverse'
  if (asked === undefined || happened === undefined) return 'unplanned'
  return happened - asked > NEAR ? 'late' : 'near'
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
}

/** The drawing: where everything stands, the ticks of the axis in seconds, and what could not be drawn. */
export interface SwimlanePlan {
  /** Seconds from the left end to the right. */
  readonly span: number
  readonly marks: readonly PlacedMark[]
  readonly ticks: readonly number[]
  readonly beyond: readonly string[]
  readonly missing: readonly string[]
}

const steps = [900, 1800, HOUR, 2 * HOUR, 4 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR, 48 * HOUR]
const MOST_TICKS = 8

/** Lays out milestones over the length of the session; what lies after it is named and not drawn. */
export function layOutSwimlane(marks: readonly SwimlaneMark[], ends: number): SwimlanePlan {
  const span = Math.max(ends, ...marks.map(({ happened }) => happened ?? 0), HOUR / 4)
  const step = steps.find((size) => span / size <= MOST_TICKS) ?? Math.ceil(span / (MOST_TICKS * HOUR)) * HOUR
  const inOrder = marks.filter(({ happened }) => happened !== undefined).sort((a, b) => (a.happened ?? 0) - (b.happened ?? 0))
  return {
    span,
    marks: marks.map((mark) => place(mark, span, inOrder.indexOf(mark) % 2 === 1)),
    ticks: Array.from({ length: Math.floor(span / step) + 1 }, (_, index) => index * step),
    beyond: marks.filter(({ asked, reference }) => (asked ?? 0) > span || (reference ?? 0) > span).map(({ id }) => id),
    missing: marks.filter(({ happened }) => happened === undefined).map(({ id }) => id),
  }
}

function place(mark: SwimlaneMark, span: number, above: boolean): PlacedMark {
  const at = (time: number | undefined): number | undefined =>
    time === undefined || time > span ? undefined : Math.max(0, time) / span
  const [asked, happened, reference] = [at(mark.asked), at(mark.happened), at(mark.reference)]
  return {
    mark,
    went: wentOf(mark),
    above,
    ...(asked === undefined ? {} : { asked }),
    ...(happened === undefined ? {} : { happened }),
    ...(reference === undefined ? {} : { reference }),
  }
}
