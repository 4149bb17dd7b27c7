import type { Claim, EventNumber, RoleId } from '@/kernel/index.ts'

/** A cell or line of the debrief: claims said one after the other. Empty means: not established in this session. */
export type Said = readonly Claim[]

/** One piece of the document. A new kind makes every writer fail to compile until it knows it. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly id: string; readonly text: Claim }
  | { readonly kind: 'paragraph'; readonly text: Said }
  | { readonly kind: 'fields'; readonly fields: readonly { readonly label: Claim; readonly value: Said }[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Said[] }
  | { readonly kind: 'table'; readonly id: string; readonly columns: readonly Claim[]; readonly rows: readonly (readonly Said[])[] }
  | {
      readonly kind: 'scores'
      readonly id: string
      readonly rows: readonly {
        readonly label: Claim
        readonly role?: RoleId
        /** Whole points; absent below the minimum that scoring.md sets, then `said` has the counts. */
        readonly points?: number
        readonly rating?: 'P' | 'S' | 'M' | 'U'
        readonly said: Said
        readonly cites: readonly EventNumber[]
      }[]
    }
  | { readonly kind: 'swimlane'; readonly marks: readonly SwimlaneMark[]; readonly ends: number }

/** One milestone on three lanes, in seconds since STARTEX. */
export interface SwimlaneMark {
  readonly id: string
  readonly title: Claim
  readonly asked?: number
  readonly happened?: number
  readonly reference?: number
  readonly adverse: boolean
  readonly cites: readonly EventNumber[]
}

/** A line of the log that a claim cites, in words. */
export interface Footnote {
  readonly number: EventNumber
  readonly at: number
  readonly text: Claim
}

/** The document: seven sections and an appendix, and the lines it rests on. */
export interface Debrief {
  readonly format: 'hotwash-debrief/1'
  readonly for: 'joint' | string
  readonly title: Claim
  readonly headline: Claim
  readonly summary: Said
  readonly blocks: readonly Block[]
  readonly footnotes: readonly Footnote[]
}
