/** One thing that is not as the house wants it: the rule it breaks, its place, and a sentence. */
export interface Violation {
  readonly rule: Rule
  readonly at: string
  readonly says: string
}

/** The rules this house checks by reading its files. */
export type Rule =
  | 'room'
  | 'front-door'
  | 'readme'
  | 'stairs'
  | 'missing'
  | 'circle'
  | 'package'
  | 'world'
  | 'material'
  | 'lazy-stage'
  | 'habit'
  | 'length'
  | 'name'
  | 'docs'
