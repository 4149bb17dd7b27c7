import { unreachable } from '@/kernel/index.ts'

/** Why an observation or a wish of the hot wash cannot be carried out. */
export type ReviewRefusal =
  | { readonly kind: 'unknown-capability'; readonly capability: string }
  | { readonly kind: 'rated-what' }
  | { readonly kind: 'not-ended' }
  | { readonly kind: 'hot-wash-not-open' }
  | { readonly kind: 'hot-wash-already-open' }
  | { readonly kind: 'hot-wash-over' }
  | { readonly kind: 'unknown-note'; readonly note: string }
  | { readonly kind: 'not-your-note'; readonly note: string }
  | { readonly kind: 'hangs-there-already'; readonly note: string }
  | { readonly kind: 'your-own-note'; readonly note: string }
  | { readonly kind: 'already-voted'; readonly note: string }
  | { readonly kind: 'not-voted'; readonly note: string }
  | { readonly kind: 'no-votes-left'; readonly each: number }
  | { readonly kind: 'group-too-small' }
  | { readonly kind: 'group-across-columns' }
  | { readonly kind: 'unknown-group'; readonly group: string }

/** Why not, in one sentence. */
export function explainReviewRefusal(refusal: ReviewRefusal): string {
  switch (refusal.kind) {
    case 'unknown-capability':
      return `The playbook has no capability called ${refusal.capability}.`
    case 'rated-what':
      return 'A rating is for one capability or one phase, of a company or of both together; people are not rated.'
    case 'not-ended':
      return 'The hot wash begins when the exercise has ended.'
    case 'hot-wash-not-open':
      return 'The hot wash has not been opened yet.'
    case 'hot-wash-already-open':
      return 'The hot wash is open already.'
    case 'hot-wash-over':
      return 'The hot wash is over.'
    case 'unknown-note':
      return 'This note does not hang on the board.'
    case 'not-your-note':
      return 'Only who wrote a note changes it or takes it down.'
    case 'hangs-there-already':
      return 'This note hangs in that column already.'
    case 'your-own-note':
      return 'You cannot vote for your own note.'
    case 'already-voted':
      return 'You have voted for this note already.'
    case 'not-voted':
      return 'You have not voted for this note.'
    case 'no-votes-left':
      return `Everybody has ${refusal.each} votes, and you have given yours.`
    case 'group-too-small':
      return 'A group takes at least two notes.'
    case 'group-across-columns':
      return 'A group takes notes of one column.'
    case 'unknown-group':
      return 'There is no such group.'
    default:
      return unreachable(refusal)
  }
}
