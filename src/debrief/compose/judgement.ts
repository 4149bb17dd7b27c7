import type { Rating } from '@/scoring/index.ts'
import type { ScoreRow } from '../block.ts'
import { observerName } from '../describe-review.ts'
import { inOrder, say } from '../words/say.ts'
import { notEstablished } from './not-established.ts'
import { type Observation, observationsIn, proofOf } from './observations.ts'
import type { Sources } from './sources.ts'

/** From best to worst; ratings beside each other are one step apart. */
const STEPS: readonly Rating[] = ['P', 'S', 'M', 'U']

/** One thing that was rated, with the last word of everybody who rated it. */
interface RatedThing {
  readonly first: Observation['event']
  readonly ratings: readonly Observation[]
}

/**
 * What evaluators rated, beside what was proposed: one row per company and capability or phase, with a letter where all agree, and
 * then how far they agree.
 */
export function judgementRows(sources: Sources): readonly ScoreRow[] {
  const things = ratedThings(sources)
  if (things.length === 0) return [{ label: say('score/evaluators', {}), said: notEstablished, cites: [] }]
  return [...things.map((thing) => rowOf(thing, sources)), ...agreementRows(things, sources)]
}

function ratedThings(sources: Sources): readonly RatedThing[] {
  const found = new Map<string, Map<string, Observation>>()
  for (const one of observationsIn(sources)) {
    const { about, capability, phase, rating, by } = one.event
    if (rating === undefined) continue
    const thing = JSON.stringify([about ?? '', capability ?? '', phase ?? ''])
    const words = found.get(thing) ?? new Map<string, Observation>()
    found.set(thing, words.set(by.kind === 'evaluator' ? `evaluator ${by.name}` : by.kind, one))
  }
  return [...found.values()].flatMap((words) => {
    const ratings = [...words.values()]
    return ratings[0] === undefined ? [] : [{ first: ratings[0].event, ratings }]
  })
}

function rowOf({ first, ratings }: RatedThing, sources: Sources): ScoreRow {
  const { about = '', capability = '', phase = '' } = first
  const proposed = proposedFor(first, sources)
  const agreed = ratings.every(({ event }) => event.rating === first.rating) ? first.rating : undefined
  return {
    label: say('judgement/of', { organisation: about, capability, phase }),
    ...(agreed === undefined ? {} : { rating: agreed }),
    said: ratings.map((one) => {
      const { by, text, rating = '' } = one.event
      const filling = { by: observerName(by), text }
      const cites = proofOf(one, sources)
      if (proposed === undefined) return say('judgement/without', { ...filling, rating }, cites)
      return rating === proposed
        ? say('judgement/confirms', { ...filling, proposed }, cites)
        : say('judgement/overrides', { ...filling, rating, proposed }, cites)
    }),
    cites: inOrder(ratings.flatMap((one) => proofOf(one, sources))),
  }
}

/** The letter proposed for exactly this: for both together in the joint debrief, for one company in its own. */
function proposedFor({ about, capability, phase }: RatedThing['first'], { for: reader, scorecard }: Sources): Rating | undefined {
  if ((about ?? 'joint') !== reader) return undefined
  const group = capability === undefined ? phase && scorecard.phases[phase] : scorecard.capabilities[capability]
  return group?.proposed.rating
}

/** How often two people who rated the same thing said the same; nothing where nobody did. */
function agreementRows(things: readonly RatedThing[], sources: Sources): readonly ScoreRow[] {
  const shared = things.filter(({ ratings }) => ratings.length > 1)
  if (shared.length === 0) return []
  const apart = shared.flatMap(({ ratings }) =>
    ratings.flatMap((one, n) => ratings.slice(n + 1).map((other) => Math.abs(stepOf(one) - stepOf(other)))),
  )
  const n = apart.length
  const equal = apart.filter((steps) => steps === 0).length
  const near = apart.filter((steps) => steps === 1).length
  const cites = inOrder(shared.flatMap(({ ratings }) => ratings.flatMap((one) => proofOf(one, sources))))
  const counts = { n, equal, near, far: n - equal - near, percent: Math.floor((100 * equal) / n) }
  return [{ label: say('judgement/agreement', {}), said: [say('judgement/pairs', counts, cites)], cites }]
}

function stepOf({ event }: Observation): number {
  return STEPS.indexOf(event.rating ?? 'U')
}
