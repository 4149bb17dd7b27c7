import type { CapabilityId, EventNumber, OrganisationId, PhaseId, SeatId } from '@/kernel/index.ts'
import type { Author, Carried, Column, Naming, Observer, Rating, SelfAnswers } from './review-command.ts'

/** What an evaluator or the facilitator saw. */
export interface Observed {
  readonly kind: 'observed'
  readonly by: Observer
  readonly about?: SeatId | OrganisationId
  readonly capability?: CapabilityId
  readonly phase?: PhaseId
  readonly text: string
  readonly rating?: Rating
  readonly line?: EventNumber
}

/** What happened in the hot wash. Where `by` is absent, an `authored` that only the author reads says whose it is. */
export type HotWashEvent =
  | { readonly kind: 'hot-wash-opened'; readonly naming: Naming; readonly votesEach: number }
  | {
      readonly kind: 'note-written'
      readonly note: string
      readonly column: Column
      readonly text: string
      readonly by?: Author
    }
  | { readonly kind: 'note-changed'; readonly note: string; readonly text: string }
  | { readonly kind: 'note-moved'; readonly note: string; readonly column: Column }
  | { readonly kind: 'note-removed'; readonly note: string }
  | { readonly kind: 'notes-grouped'; readonly group: string; readonly title: string; readonly notes: readonly string[] }
  | { readonly kind: 'notes-ungrouped'; readonly group: string }
  | { readonly kind: 'vote-cast'; readonly vote: string; readonly note: string; readonly by?: SeatId }
  | { readonly kind: 'vote-taken-back'; readonly vote: string; readonly note: string }
  /** Nobody’s name stands here, whatever the board shows; said again under the same id it replaces what was said before. */
  | { readonly kind: 'self-rated'; readonly rating: string; readonly answers: SelfAnswers }
  /** Whose note, vote or self-rating it is. */
  | { readonly kind: 'authored'; readonly what: string; readonly by: Author }
  | { readonly kind: 'hot-wash-closed'; readonly carried: readonly Carried[] }

/** What people said of the exercise itself. */
export type ReviewEvent = Observed | HotWashEvent
