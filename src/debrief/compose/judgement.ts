import type { Rating } from '@/scoring/index.ts'
import { agreementOf, type RatedThing, ratedByMany, ratedThings } from '../agreement.ts'
import type { ScoreRow } from '../block.ts'
import { observerName } from '../describe-review.ts'
import { inOrder, say } from '../words/say.ts'
import { notEstablished } from './not-established.ts'
import { observationsIn, proofOf } from './observations.ts'
import type { Sources } from './sources.ts'

/**
 * What evaluators rated, beside what was proposed: one row per company and capability or phase, with a letter where all agree, and
 * then how far they agree.
 */
export function judgementRows(sources: Sources): readonly ScoreRow[] {
  const things = ratedThings(observationsIn(sources))
  if (things.length === 0) return [{ label: say('score/evaluators', {}), said: notEstablished, cites: [] }]
  return [...things.map((thing) => rowOf(thing, sources)), ...agreementRows(things, sources)]
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
  const agreement = agreementOf(things)
  if (agreement === undefined) return []
  const shared = ratedByMany(things)
  const cites = inOrder(shared.flatMap(({ ratings }) => ratings.flatMap((one) => proofOf(one, sources))))
  return [{ label: say('judgement/agreement', {}), said: [say('judgement/pairs', { ...agreement }, cites)], cites }]
}
