import type { RecordedAs } from '@/engine/index.ts'
import type { Rating } from '@/scoring/index.ts'

/** From best to worst; ratings beside each other are one step apart. */
const STEPS: readonly Rating[] = ['P', 'S', 'M', 'U']

/** One thing that was rated, with the last word of everybody who rated it. */
export interface RatedThing {
  readonly first: RecordedAs<'observed'>['event']
  readonly ratings: readonly RecordedAs<'observed'>[]
}

/** How often two people who rated the same thing said the same: pairs in all, equal, one step apart, further apart. */
export interface Agreement {
  readonly n: number
  readonly equal: number
  readonly near: number
  readonly far: number
  readonly percent: number
}

/** What was rated, in the order it first was: a company or both, and a capability or a phase of it. */
export function ratedThings(observations: readonly RecordedAs<'observed'>[]): readonly RatedThing[] {
  const found = new Map<string, Map<string, RecordedAs<'observed'>>>()
  for (const one of observations) {
    const { about, capability, phase, rating, by } = one.event
    if (rating === undefined) continue
    const thing = JSON.stringify([about ?? '', capability ?? '', phase ?? ''])
    const words = found.get(thing) ?? new Map<string, RecordedAs<'observed'>>()
    found.set(thing, words.set(by.kind === 'evaluator' ? `evaluator ${by.name}` : by.kind, one))
  }
  return [...found.values()].flatMap((words) => {
    const ratings = [...words.values()]
    return ratings[0] === undefined ? [] : [{ first: ratings[0].event, ratings }]
  })
}

/** The things more than one person rated. */
export const ratedByMany = (things: readonly RatedThing[]): readonly RatedThing[] =>
  things.filter(({ ratings }) => ratings.length > 1)

/** How far people agree in what several of them rated; undefined where nobody shared anything. */
export function agreementOf(things: readonly RatedThing[]): Agreement | undefined {
  const apart = ratedByMany(things).flatMap(({ ratings }) =>
    ratings.flatMap((one, n) => ratings.slice(n + 1).map((other) => Math.abs(stepOf(one) - stepOf(other)))),
  )
  const n = apart.length
  if (n === 0) return undefined
  const equal = apart.filter((steps) => steps === 0).length
  const near = apart.filter((steps) => steps === 1).length
  return { n, equal, near, far: n - equal - near, percent: Math.floor((100 * equal) / n) }
}

function stepOf({ event }: RecordedAs<'observed'>): number {
  return STEPS.indexOf(event.rating ?? 'U')
}
