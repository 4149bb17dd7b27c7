import type { OnCanvas } from '../../on-canvas.ts'

/** One thing on the stage. */
export interface Part {
  /** Puts it into the state the facts say, at once. */
  readonly show: (facts: OnCanvas) => void
  /** Lets it live between changes; called for every frame with the seconds since the last, never with reduced motion. */
  live?(seconds: number): void
}
