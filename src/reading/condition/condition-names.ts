/** A fact as a condition sees it. */
export type FactSort =
  | { readonly type: 'count'; readonly least: number; readonly most?: number }
  | { readonly type: 'state'; readonly of: readonly string[] }
  /** `of`: what it may hold, where that is known. */
  | { readonly type: 'set'; readonly of?: readonly string[] }
  | { readonly type: 'time' }
  | { readonly type: 'flag' }

/**
 * Every name a condition may use. The object itself is the key under which compiled conditions are kept: build it once per story
 * and hand the same one in every time.
 */
export interface ConditionNames {
  readonly facts: Readonly<Record<string, FactSort>>
  readonly activities: readonly string[]
  readonly roles: readonly string[]
  readonly phases: readonly string[]
  readonly clocks: readonly string[]
  readonly things: readonly string[]
  /** Injects with the answers they offer. */
  readonly injects: Readonly<Record<string, readonly string[]>>
  /** Whether `target` means something: in the consequences of an act it does. */
  readonly target: boolean
  /** Story time of ENDEX in seconds, where it is known. */
  readonly ends?: number
}
