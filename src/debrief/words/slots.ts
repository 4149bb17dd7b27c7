/** What a slot of a sentence may be filled with, by its kind. */
export interface Fillings {
  /** Role ids, worded with the company's title before the job's. */
  readonly role: string
  readonly roles: readonly string[]
  /** The job alone, where the company is clear. */
  readonly job: string
  readonly organisation: string
  readonly organisations: readonly string[]
  readonly phase: string
  readonly capability: string
  readonly activity: string
  readonly rule: string
  readonly rules: readonly string[]
  /** Seconds since STARTEX. */
  readonly time: number
  /** Seconds. */
  readonly duration: number
  readonly count: number
  /** Plain text by an author, or an id without a title. */
  readonly text: string
  readonly texts: readonly string[]
  /** Words somebody wrote, shown between quotation marks. */
  readonly quote: string
  /** Topics of a report by their ids. */
  readonly topics: readonly string[]
  /** How sure somebody said they were: `low`, `medium` or `high`. */
  readonly confidence: string
  /** Says nothing itself; an optional part of a sentence is left out when it is false. */
  readonly flag: boolean
}

/** A kind of slot. */
export type SlotKind = keyof Fillings

/**
 * One slot as it is written between braces: `role` (name and kind in one), `to:roles`, or `n:number record|records`, which says
 * a count with its noun. A kind nobody knows makes the sentence impossible to fill.
 */
type Slot<Written extends string> = Written extends `${infer Name}:number ${string}|${string}`
  ? { readonly [Key in Name]: number }
  : Written extends `${infer Name}:${infer Kind}`
    ? Kind extends SlotKind
      ? { readonly [Key in Name]: Fillings[Kind] }
      : never
    : Written extends SlotKind
      ? { readonly [Key in Written]: Fillings[Written] }
      : never

/**
 * Everything a sentence wants to be filled with, read off the sentence itself. A part between square brackets is left out when one of its
 * slots is filled with nothing: an empty text or list, or `false`.
 */
export type Filling<Sentence extends string> = Sentence extends `${string}{${infer Written}}${infer Rest}`
  ? Slot<Written> & Filling<Rest>
  : unknown
