import type { GameObjects } from 'phaser'
import type { TokenState } from '../../facts.ts'
import { depth, hookAt, hookCount } from '../../grid.ts'
import type { OnCanvas } from '../../on-canvas.ts'
import type { Easel } from '../easel.ts'
import type { Part } from './part.ts'

const size = 0.95
/** Where a key snaps, below the upper edge of its picture. */
const crack = 34

/** The rack of refresh tokens: a key on each hook, each in the light the room sees it in. */
export class KeyRack implements Part {
  private readonly easel: Easel
  private readonly keys: readonly GameObjects.Image[]
  private readonly glow: GameObjects.Image
  private time = 0

  constructor(easel: Easel) {
    this.easel = easel
    this.glow = easel.light('sky', depth.basements, 1276, 790, 200, 0.45)
    easel.put('rack/board', depth.systems)
    this.keys = Array.from({ length: hookCount }, (_, hook) => {
      const { x, y } = hookAt(hook)
      return easel.put('item/key-live', depth.systems, x, y)
    })
  }

  show(facts: OnCanvas): void {
    this.keys.forEach((key, hook) => {
      const state = facts.tokens[hook]
      key.setVisible(state !== undefined).setAlpha(1)
      if (state !== undefined) this.hang(key, state, hook)
    })
  }

  live(seconds: number): void {
    this.time += seconds
    this.glow.setAlpha(0.5 + 0.08 * Math.sin((this.time / 2.4) * Math.PI * 2))
  }

  /** The key on a hook swings into its new state; one that is revoked snaps, and its halves fall. */
  turn(hook: number, from: TokenState | undefined, to: TokenState): () => Promise<void> {
    const key = this.keys[hook]
    if (key === undefined) return () => Promise.resolve()
    key.setAlpha(0)
    if (to === 'revoked' && from !== undefined) return this.snap(key, hook, from)
    const { y } = hookAt(hook)
    return () => this.easel.move(key.setY(y - 5), { y, alpha: 1 }, 'm5')
  }

  /** Until it is its turn the key hangs there whole. */
  private snap(key: GameObjects.Image, hook: number, from: TokenState): () => Promise<void> {
    const { x, y } = hookAt(hook)
    const [bow, bit] = [this.half(x, y, from, 0, crack), this.half(x, y, from, crack, Number.POSITIVE_INFINITY)]
    return async () => {
      await Promise.all([
        this.easel.move(bow, { y: y + 42, angle: -48, alpha: 0 }, 'm4'),
        this.easel.move(bit, { y: y + 62, angle: 64, alpha: 0 }, 'm4'),
        this.easel.move(key, { alpha: 1 }, 'm3'),
      ])
      bow.destroy()
      bit.destroy()
    }
  }

  private half(x: number, y: number, state: TokenState, top: number, height: number): GameObjects.Image {
    const image = this.easel.enlarge(this.easel.put(`item/key-${state}`, depth.systems, x, y), size)
    this.easel.crop(image, top, height)
    return image
  }

  private hang(key: GameObjects.Image, state: TokenState, hook: number): void {
    this.easel.enlarge(this.easel.swap(key, `item/key-${state}`), size)
    key.setY(hookAt(hook).y)
  }
}
