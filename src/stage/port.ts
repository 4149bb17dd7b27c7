import type { StageFacts } from './facts.ts'
import type { StageWords } from './words.ts'

/** What a page gives the stage. */
export interface StageOptions {
  /** An element with a size of its own; the stage fills it and follows its size. */
  readonly parent: HTMLElement
  /** No travel and no loops: every change is shown as its end state, and nothing is drawn between changes. */
  readonly reducedMotion: boolean
  /** English when not given. */
  readonly words?: StageWords
}

/** A stage that stands. It is hidden from assistive technology; `stageAsText` says the same in words. */
export interface StageHandle {
  /** Shows these facts, performing what changed. May be called at any rate; the stage goes on to the newest facts. */
  show(facts: StageFacts): void
  /** Resolves when what was shown last stands there: loaded, performed, faded and drawn. */
  settled(): Promise<void>
  /** Takes the stage down and leaves `parent` as it was. Calling it twice is harmless. */
  destroy(): void
  /** What draws the pictures: Canvas when the machine has no graphics card to speak of. */
  renderer(): 'webgl' | 'canvas'
}

/** Builds a stage. Rejects with a sentence when the renderer does not start within ten seconds. */
export type CreateStage = (options: StageOptions) => Promise<StageHandle>
