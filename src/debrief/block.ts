import type { Claim, EventNumber, OrganisationId, RoleId } from '@/kernel/index.ts'
import type { Rating } from '@/scoring/index.ts'
import type { Names } from './names.ts'

/** A cell or line of the debrief: claims said one after the other. Empty means: not established in this session. */
export type Said = readonly Claim[]

/** Who a debrief is for: both companies together, or one of them without the other's private lines. */
export type DebriefFor = 'joint' | OrganisationId

/** One piece of the document. A new kind makes every writer fail to compile until it knows it. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly id: string; readonly text: Claim }
  | { readonly kind: 'paragraph'; readonly text: Said }
  | { readonly kind: 'fields'; readonly id: string; readonly fields: readonly Field[] }
  | { readonly kind: 'list'; readonly id: string; readonly ordered: boolean; readonly items: readonly Said[] }
  | {
      readonly kind: 'table'
      readonly id: string
      readonly columns: readonly Claim[]
      readonly rows: readonly (readonly Said[])[]
    }
  /** What somebody wrote, word for word, with its line breaks. */
  | { readonly kind: 'quotation'; readonly id: string; readonly words: string; readonly cites: readonly EventNumber[] }
  | { readonly kind: 'scores'; readonly id: ScoresId; readonly rows: readonly ScoreRow[] }
  | { readonly kind: 'swimlane'; readonly marks: readonly SwimlaneMark[]; readonly ends: number }

/** One label with what is said about it. */
export interface Field {
  readonly label: Claim
  readonly value: Said
}

/** Which scores a block shows. Conformance comes from rules; outcomes from the world; judgement from people: never blended. */
export type ScoresId = 'team' | 'phases' | 'roles' | 'capabilities' | 'outcomes' | 'judgement'

/** One line of a score panel. */
export interface ScoreRow {
  readonly label: Claim
  readonly role?: RoleId
  /** Whole points; absent below the minimum for a number, then `said` has the counts. */
  readonly points?: number
  /** A proposal; an evaluator confirms or overrides it. */
  readonly rating?: Rating
  readonly said: Said
  /** Lines of the log that prove it. */
  readonly cites: readonly EventNumber[]
}

/** One milestone on three lanes; moments are seconds since STARTEX, lags are whole minutes. */
export interface SwimlaneMark {
  readonly id: string
  readonly title: Claim
  /** Whom the report names for it. */
  readonly stakeholder: Claim
  readonly notes: Claim
  /** `not-known`: one company cannot know what did not happen in the other. */
  readonly standing: 'happened' | 'did-not-occur' | 'not-yet' | 'not-known'
  /** When the playbook asks for it. */
  readonly asked?: number
  readonly happened?: number
  /** When it happened in the reference incident. */
  readonly reference?: number
  /** Minutes after the moment the playbook asks for; negative when it came before. */
  readonly laterThanAsked?: number
  /** Minutes after the moment in the reference incident; negative when it came before. */
  readonly laterThanReference?: number
  /** Something done to the players, not by them. */
  readonly adverse: boolean
  readonly cites: readonly EventNumber[]
}

/** A line of the log that a claim cites, in words. */
export interface Footnote {
  readonly number: EventNumber
  /** Seconds since STARTEX. */
  readonly at: number
  readonly text: Claim
  /** The host's clock when it was recorded, ISO 8601; absent headless. */
  readonly wall?: string
}

/** The document: seven sections and an appendix, and the lines it rests on. */
export interface Debrief {
  readonly format: 'hotwash-debrief/1'
  readonly for: DebriefFor
  readonly title: Claim
  /** What kind of document it is, and for whom. */
  readonly subtitle: Claim
  /** What happened in two short sentences. */
  readonly headline: Said
  readonly summary: Said
  readonly blocks: readonly Block[]
  /** Every line some claim or score cites, and no other; in the order of the log. */
  readonly footnotes: readonly Footnote[]
  /** Titles behind the ids in the claims, so that the document can be worded alone. */
  readonly names: Names
}
