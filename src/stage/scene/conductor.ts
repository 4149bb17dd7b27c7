import { direct } from '../direct.ts'
import type { StageFacts } from '../facts.ts'
import { sameOnCanvas } from '../on-canvas.ts'
import { atMost } from './at-most.ts'
import type { Canvas } from './canvas.ts'
import { type Cast, needs } from './cast.ts'
import type { Easel } from './easel.ts'
import type { LetteringLayer } from './lettering-layer.ts'
import { prepare } from './perform.ts'

/** More than this at once cannot be followed: after a jump or a rewind the new picture is simply there. */
const tooMany = 14
/** What may move at the same time, apart from what always moves. */
const together = 3

/** What the conductor leads. */
export interface Orchestra {
  readonly easel: Easel
  readonly cast: Cast
  readonly lettering: LetteringLayer
  readonly moving: boolean
  readonly awakeFor: Canvas['awakeFor']
}

/**
 * Takes the canvas from state to state: first the end state is put up, then what changed plays from where it was into it. So
 * the picture is right even when a movement is skipped. While something plays, only the newest facts are kept for afterwards.
 */
export class Conductor {
  private readonly orchestra: Orchestra
  private shown: StageFacts | undefined
  private next: StageFacts | undefined
  private playing: Promise<void> | undefined
  private over = false

  constructor(orchestra: Orchestra) {
    this.orchestra = orchestra
  }

  /** Goes on to these facts. Resolves when nothing is left to do, whoever asked for it. */
  show(facts: StageFacts): Promise<void> {
    this.next = facts
    this.playing ??= this.play().finally(() => {
      this.playing = undefined
    })
    return this.playing
  }

  /** Resolves when nothing is left to do. */
  async rested(): Promise<void> {
    await this.playing
  }

  stop(): void {
    this.over = true
    this.orchestra.easel.close()
  }

  private async play(): Promise<void> {
    for (let after = this.take(); after !== undefined; after = this.take()) await this.goTo(after)
  }

  private take(): StageFacts | undefined {
    const facts = this.over ? undefined : this.next
    this.next = undefined
    return facts
  }

  private async goTo(after: StageFacts): Promise<void> {
    const { easel, cast, lettering, moving, awakeFor } = this.orchestra
    const before = this.shown
    const still = before !== undefined && sameOnCanvas(before, after)
    if (!still) {
      await easel.load(needs(after))
      if (this.over) return
      cast.show(after)
    }
    lettering.label(after)
    this.shown = after
    const cues = direct(before, after)
    const played = moving && before !== undefined && cues.length <= tooMany ? cues : []
    const acts = before === undefined ? [] : played.map((cue) => prepare(cue, { cast, lettering, before }))
    if (still) await atMost(together, acts)
    else await awakeFor(acts.length === 0 ? undefined : () => atMost(together, acts))
  }
}
