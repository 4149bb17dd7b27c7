import type { StageFacts } from '../../facts.ts'

/** One thing on the stage. */
export interface Part {
  /** Puts it into the state the facts say, at once. */
  show(facts: StageFacts): void
  /** Lets it live between changes; called for every frame with the seconds since the last, never with reduced motion. */
  live?(seconds: number): void
}
