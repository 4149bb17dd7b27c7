import type { RecordedAs } from '@/engine/index.ts'
import type { EventNumber } from '@/kernel/index.ts'
import type { Block, Said } from '../block.ts'
import { observerName, subjectOf } from '../describe-review.ts'
import { say } from '../words/say.ts'
import type { Sources } from './sources.ts'

/** An observation as the log has it. */
export type Observation = RecordedAs<'observed'>

/** Everything observed that this reader may know of, in the order of the log. */
export function observationsIn({ lines }: Sources): readonly Observation[] {
  return lines.flatMap(({ event, ...line }) => (event.kind === 'observed' ? [{ ...line, event }] : []))
}

/** The lines that an observation rests on: its own, and the one it names where this reader may see it. */
export function proofOf({ number, event }: Observation, { lines }: Sources): readonly EventNumber[] {
  return event.line !== undefined && lines.some((line) => line.number === event.line) ? [event.line, number] : [number]
}

/** What was observed, word for word; nothing when nobody observed anything. */
export function observedBlocks(sources: Sources): readonly Block[] {
  const seen = observationsIn(sources)
  if (seen.length === 0) return []
  return [
    { kind: 'heading', level: 3, id: 'observed', text: say('observed/heading', {}) },
    { kind: 'list', id: 'observed-list', ordered: false, items: seen.map((one) => itemOf(one, sources)) },
  ]
}

function itemOf(one: Observation, sources: Sources): Said {
  const { at, event } = one
  const cites = proofOf(one, sources)
  return [
    say('observed/of', { ...subjectOf(event), both: event.about === undefined }, cites),
    say('observed/said', { by: observerName(event.by), at, text: event.text }, cites),
    ...(event.rating === undefined ? [] : [say('observed/rated', { rating: event.rating }, cites)]),
  ]
}
