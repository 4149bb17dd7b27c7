import type { CapabilityId, EventNumber, OrganisationId, PhaseId, SeatId } from '@/kernel/index.ts'

/** Performed without challenges, with some, with major ones, or unable to be performed. */
export type Rating = 'P' | 'S' | 'M' | 'U'

/** Who watches and does not play. The host gives an evaluator the pseudonym; no device claims one. */
export type Observer = { readonly kind: 'evaluator'; readonly name: string } | { readonly kind: 'facilitator' }

/** Where a note of the hot wash hangs. */
export type Column = 'went-well' | 'did-not' | 'change'

/** Whether the board says who wrote and voted. */
export type Naming = 'named' | 'anonymous'

/** Who wrote a note. */
export type Author = SeatId | 'facilitator'

/** What somebody says of themselves, from 1 (not at all) to 5 (fully): knew my duties, knew whom to tell, decided in time. */
export type SelfAnswers = Readonly<Record<'duties' | 'whom' | 'time', number>>

/** A note or a group that goes into the debrief, and who sees to it, as far as somebody was named. */
export interface Carried {
  readonly what: string
  readonly owner?: SeatId
}

/** A seat writes for itself; without one the facilitator does. */
type ByAuthor = { readonly seat: SeatId } | { readonly seat?: never }

/** What people ask for when they look at the exercise itself: observations while it runs, and the hot wash after ENDEX. */
export type ReviewCommand =
  /** What an evaluator or the facilitator saw, and how they rate a company (absent: both together) in one capability or phase. */
  | {
      readonly kind: 'observe'
      readonly about?: SeatId | OrganisationId
      readonly capability?: CapabilityId
      readonly phase?: PhaseId
      readonly text: string
      readonly rating?: Rating
      /** The line it rests on. */
      readonly line?: EventNumber
    }
  /** Without a number everybody has three votes. */
  | { readonly kind: 'open-hot-wash'; readonly naming: Naming; readonly votesEach?: number }
  | ({ readonly kind: 'write-note'; readonly column: Column; readonly text: string } & ByAuthor)
  | ({ readonly kind: 'change-note'; readonly note: string; readonly text: string } & ByAuthor)
  | ({ readonly kind: 'remove-note'; readonly note: string } & ByAuthor)
  /** Hangs a note into another column; it leaves its group and keeps its votes. */
  | { readonly kind: 'move-note'; readonly note: string; readonly column: Column }
  | { readonly kind: 'group-notes'; readonly title: string; readonly notes: readonly string[] }
  | { readonly kind: 'ungroup'; readonly group: string }
  | { readonly kind: 'vote'; readonly seat: SeatId; readonly note: string }
  | { readonly kind: 'take-vote-back'; readonly seat: SeatId; readonly note: string }
  | { readonly kind: 'rate-self'; readonly seat: SeatId; readonly answers: SelfAnswers }
  /** Carries so many notes and groups into the debrief, those with the most votes; `owners` names who sees to one. */
  | { readonly kind: 'close-hot-wash'; readonly carry: number; readonly owners?: Readonly<Record<string, SeatId>> }
