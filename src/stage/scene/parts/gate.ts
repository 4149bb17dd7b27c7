import type { GameObjects } from 'phaser'
import { depth } from '../../grid.ts'
import type { OnCanvas } from '../../on-canvas.ts'
import type { Easel } from '../easel.ts'
import type { Part } from './part.ts'

const x = 1118
const folded = 807
/** From one bar to the next, milliseconds. */
const stagger = 120
const barY = (bar: number) => 818 + bar * 17

/** The gate of Conditional Access: folded while it is open, five bars while it is enforced. */
export class Gate implements Part {
  private readonly easel: Easel
  private readonly sign: GameObjects.Image
  private readonly rolled: GameObjects.Image
  private readonly bars: readonly GameObjects.Image[]
  private readonly glow: GameObjects.Image

  constructor(easel: Easel) {
    this.easel = easel
    easel.put('gate/posts', depth.systems)
    this.rolled = easel.put('gate/folded', depth.systems)
    this.bars = [0, 1, 2, 3, 4].map((bar) => easel.put('gate/bar', depth.systems, x, barY(bar)))
    this.glow = easel.light('ok', depth.systems, x, 855, 70, 0.35)
    this.sign = easel.put('gate/sign-open', depth.systems)
  }

  show(facts: OnCanvas): void {
    const closed = facts.conditionalAccess
    this.easel.swap(this.sign, closed ? 'gate/sign-on' : 'gate/sign-open')
    this.rolled.setVisible(!closed)
    this.glow.setVisible(closed)
    for (const [i, bar] of this.bars.entries()) bar.setVisible(closed).setY(barY(i))
  }

  /** The bars come down one after the other, the lowest first. */
  close(): () => Promise<void> {
    for (const bar of this.bars) bar.setY(folded)
    return async () => {
      await Promise.all(this.bars.map((bar, i) => this.easel.move(bar, { y: barY(i) }, 'm6', (4 - i) * stagger)))
    }
  }

  /** The bars go up one after the other, the highest first, and lie folded. */
  open(): () => Promise<void> {
    this.rolled.setVisible(false)
    for (const [i, bar] of this.bars.entries()) bar.setVisible(true).setY(barY(i))
    return async () => {
      await Promise.all(this.bars.map((bar, i) => this.easel.move(bar, { y: folded }, 'm6', i * stagger)))
      for (const bar of this.bars) bar.setVisible(false)
      this.rolled.setVisible(true)
    }
  }
}
