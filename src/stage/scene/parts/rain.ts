import type { GameObjects } from 'phaser'
import { depth } from '../../grid.ts'
import type { OnCanvas } from '../../on-canvas.ts'
import { rains } from '../../rains.ts'
import type { Easel } from '../easel.ts'
import { motion } from '../motion.ts'
import type { Part } from './part.ts'

const drops = 120
/** Where it falls, in stage units, and how fast: 24 of them in 160 ms. A drop goes 7 to the left while it falls 24. */
const [left, top, width, height] = [-20, 80, 1840, 580]
const speed = 24 / 0.16
const slope = 7 / 24

/** Rain behind the houses, on a canvas that lives. On one that rests it stands in the backdrop. */
export class Rain implements Part {
  private readonly drops: readonly GameObjects.Image[]
  private strength = 0
  private wanted = 0
  private fallen = 0

  constructor(easel: Easel) {
    this.drops = Array.from({ length: drops }, () => easel.put('item/drop', depth.rain).setVisible(false))
  }

  show(facts: OnCanvas): void {
    this.wanted = rains(facts) ? 1 : 0
  }

  /** It comes and goes as slowly as the sky turns. */
  live(seconds: number): void {
    if (this.strength === 0 && this.wanted === 0) return
    const step = (seconds * 1000) / motion.m7.duration
    this.strength += Math.max(-step, Math.min(step, this.wanted - this.strength))
    this.fallen += seconds * speed
    this.drops.forEach((drop, i) => {
      const down = (((i * i * 37 + i * 193) % height) + this.fallen) % height
      const x = left + ((i * 367) % width) - down * slope
      drop
        .setVisible(this.strength > 0 && x < left + 1660)
        .setAlpha(this.strength)
        .setPosition(x, top + down)
    })
  }
}
