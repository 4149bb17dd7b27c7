import type { GameObjects } from 'phaser'
import { depth } from '../../grid.ts'
import type { OnCanvas } from '../../on-canvas.ts'
import type { Easel } from '../easel.ts'
import type { Part } from './part.ts'

const way = { from: 588, to: 1002, y: 716 } as const
const most = 30

/** The pipe from the tank to the interface: the faster records leave, the denser it is, and the further the needle. */
export class Conduit implements Part {
  private readonly easel: Easel
  private readonly records: readonly GameObjects.Image[]
  private readonly calm: GameObjects.Image
  private readonly leaking: GameObjects.Image
  private count = 0
  private rate = 0
  private shift = 0

  constructor(easel: Easel) {
    this.easel = easel
    easel.put('conduit/pipe', depth.systems)
    this.records = Array.from({ length: most }, (_, i) =>
      easel.enlarge(easel.put('item/record', depth.systems), 0.78).setAngle(((i * 37) % 40) - 20),
    )
    easel.put('conduit/rings', depth.systems)
    easel.put('gateway/box', depth.systems)
    this.calm = easel.put('gateway/needle-calm', depth.systems, 1044, 740)
    this.leaking = easel.put('gateway/needle-leaking', depth.systems, 1044, 740)
  }

  show(facts: OnCanvas): void {
    this.setRate(facts.leakRate)
  }

  live(seconds: number): void {
    this.shift += seconds * (8 + this.rate * 60)
    this.spread()
  }

  turn(from: number, to: number): () => Promise<void> {
    this.setRate(from)
    return () => this.easel.count(from, to, 'm6', (rate) => this.setRate(rate))
  }

  private setRate(rate: number): void {
    this.rate = rate
    this.count = Math.round(4 + rate * (most - 4))
    this.calm.setAngle(-120 + rate * 200).setVisible(rate <= 0.5)
    this.leaking.setAngle(-120 + rate * 200).setVisible(rate > 0.5)
    this.spread()
  }

  private spread(): void {
    const length = way.to - way.from
    this.records.forEach((record, i) => {
      const x = (((i + 0.5) * length) / this.count + ((i * 53) % 9) - 4 + this.shift) % length
      record.setVisible(i < this.count).setPosition(way.from + x, way.y + ((i * 29) % 5) - 2)
    })
  }
}
