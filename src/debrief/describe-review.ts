import type { Observer, ReviewEvent } from '@/engine/index.ts'
import { type Claim, type EventNumber, unreachable } from '@/kernel/index.ts'
import { review } from './words/english/review.ts'
import { say } from './words/say.ts'

/** What a line about the exercise itself says: an observation, or one of the hot wash. */
export function describeReview(event: ReviewEvent, number: EventNumber): Claim {
  const cites = [number]
  switch (event.kind) {
    case 'observed': {
      const { text, rating = '' } = event
      return say('event/observed', { by: observerName(event.by), ...subjectOf(event), text, rating }, cites)
    }
    case 'hot-wash-opened': {
      const named = event.naming === 'named'
      return say('event/hot-wash-opened', { named, nameless: !named, each: event.votesEach }, cites)
    }
    case 'note-written': {
      const { note, column, text, by = '' } = event
      const who = { role: by === 'facilitator' ? '' : by, facilitator: by === 'facilitator', nameless: by === '' }
      return say('event/note-written', { ...who, note, column, text }, cites)
    }
    case 'note-changed':
      return say('event/note-changed', { note: event.note, text: event.text }, cites)
    case 'note-moved':
      return say('event/note-moved', { note: event.note, column: event.column }, cites)
    case 'note-removed':
      return say('event/note-removed', { note: event.note }, cites)
    case 'notes-grouped':
      return say('event/notes-grouped', { notes: event.notes, title: event.title }, cites)
    case 'notes-ungrouped':
      return say('event/notes-ungrouped', { group: event.group }, cites)
    case 'vote-cast': {
      const { note, by = '' } = event
      return say('event/vote-cast', { role: by, nameless: by === '', note }, cites)
    }
    case 'vote-taken-back':
      return say('event/vote-taken-back', { note: event.note }, cites)
    case 'self-rated':
      return say('event/self-rated', { ...event.answers }, cites)
    case 'authored':
      return say('event/authored', { what: event.what }, cites)
    case 'hot-wash-closed':
      return say('event/hot-wash-closed', { what: event.carried.map(({ what }) => what) }, cites)
    default:
      return unreachable(event)
  }
}

/** What an observation is about, as slots of a sentence; what it does not name is empty. */
export function subjectOf({ about, capability, phase }: Extract<ReviewEvent, { kind: 'observed' }>) {
  const subject: string = about ?? ''
  // Role ids have a dot, ids of companies have none.
  const isRole = subject.includes('.')
  return { role: isRole ? subject : '', organisation: isRole ? '' : subject, capability: capability ?? '', phase: phase ?? '' }
}

/** An evaluator's pseudonym, or the facilitator. */
export function observerName(by: Observer): string {
  return by.kind === 'evaluator' ? by.name : review['observer/facilitator']
}
