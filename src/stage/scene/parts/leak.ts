import type { GameObjects } from 'phaser'
import { depth, type Place } from '../../grid.ts'
import type { OnCanvas } from '../../on-canvas.ts'
import type { Easel } from '../easel.ts'
import { leakArc, leakInside } from '../leak-way.ts'
import type { Part } from './part.ts'

const most = { inside: 22, outside: 58 } as const

interface Flake {
  readonly amber: GameObjects.Image
  readonly stolen: GameObjects.Image
  readonly way: (t: number) => Place
  readonly spread: number
}

/** Records on their way out of the hidden door into the net. Only once the door has been found. */
export class Leak implements Part {
  private readonly inside: readonly Flake[]
  private readonly outside: readonly Flake[]
  private open = false
  private rate = 0
  private shift = 0

  constructor(easel: Easel) {
    const flake = (way: Flake['way'], spread: number, size: number, i: number): Flake => {
      const image = (name: string) =>
        easel.enlarge(easel.put(name, depth.leak), size + ((i * 7) % 5) * 0.07).setAngle(((i * 71) % 160) - 80)
      return { amber: image('item/record'), stolen: image('item/record-stolen'), way, spread }
    }
    this.inside = Array.from({ length: most.inside }, (_, i) => flake(leakInside, 34, 0.8, i))
    this.outside = Array.from({ length: most.outside }, (_, i) => flake(leakArc, 32, 0.72, i))
  }

  show(facts: OnCanvas): void {
    this.open = facts.rogueApp === 'found' && facts.leakRate > 0.05
    this.rate = facts.leakRate
    this.draw()
  }

  live(seconds: number): void {
    this.shift += seconds * 0.9
    if (this.open) this.draw()
  }

  private draw(): void {
    this.stream(this.inside, Math.round(this.rate * most.inside), 2)
    this.stream(this.outside, Math.round(this.rate * most.outside), 0.45)
  }

  /** Past the share `turns` of its way a record is the adversary's. */
  private stream(flakes: readonly Flake[], count: number, turns: number): void {
    flakes.forEach(({ amber, stolen, way, spread }, i) => {
      const shown = this.open && i < count
      const t = (i / Math.max(1, count) + this.shift) % 1
      const { x, y } = way(t)
      const beside = (((i * 61) % 17) / 16 - 0.5) * spread * (1 - t * 0.6)
      for (const one of [amber, stolen]) one.setPosition(x + (((i * 23) % 9) - 4), y + beside)
      amber.setVisible(shown && t <= turns)
      stolen.setVisible(shown && t > turns)
    })
  }
}
