import type { GameObjects } from 'phaser'
import type { TokenState } from '../../facts.ts'
import { depth, hookAt, hookCount } from '../../grid.ts'
import type { OnCanvas } from '../../on-canvas.ts'
import type { Easel } from '../easel.ts'
import type { Part } from './part.ts'

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

  /** The key on a hook swings into its new state; a revoked one drops. */
  turn(hook: number, to: TokenState): () => Promise<void> {
    const key = this.keys[hook]
    if (key === undefined) return () => Promise.resolve()
    const { y } = hookAt(hook)
    key.setAlpha(0)
    return () => this.easel.move(key.setY(to === 'revoked' ? y - 10 : y - 5), { y, alpha: 1 }, 'm5')
  }

  private hang(key: GameObjects.Image, state: TokenState, hook: number): void {
    this.easel.enlarge(this.easel.swap(key, `item/key-${state}`), 0.95)
    key.setY(hookAt(hook).y)
  }
}
