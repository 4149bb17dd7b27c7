import type { GameObjects } from 'phaser'
import { bridgeLamps, lampsLit } from '../../bridge-lamps.ts'
import type { StageFacts } from '../../facts.ts'
import { bridgeLampAt, depth } from '../../grid.ts'
import type { Easel } from '../easel.ts'
import type { Part } from './part.ts'

const walkerStands = { x: 690, y: 452 } as const

/** The bridge between the houses, its string of lamps, and whoever walks to the regulator. */
export class Bridge implements Part {
  private readonly easel: Easel
  private readonly lamps: readonly GameObjects.Image[]
  private readonly walker: GameObjects.Image

  constructor(easel: Easel) {
    this.easel = easel
    easel.put('bridge/dark', depth.bridge)
    this.lamps = Array.from({ length: bridgeLamps }, (_, lamp) => {
      const { x, y } = bridgeLampAt(lamp)
      return easel.put('bridge/lamp', depth.bridge, x, y)
    })
    this.walker = easel.put('street/walker', depth.walker, walkerStands.x, walkerStands.y)
  }

  show(facts: StageFacts): void {
    this.light(lampsLit(facts.bridgeTrust))
    this.walker
      .setVisible(facts.regulator.kind !== 'unaware')
      .setX(walkerStands.x)
      .setAlpha(1)
  }

  /** Lamps go out from the far end, one by one, or come back. */
  turnLamps(from: number, to: number): () => Promise<void> {
    this.light(from)
    return () => this.easel.count(from, to, 'm6', (count) => this.light(Math.round(count)))
  }

  walk(): () => Promise<void> {
    this.walker.setX(644).setAlpha(0)
    return () => this.easel.move(this.walker, { x: walkerStands.x, alpha: 1 }, 'm6')
  }

  private light(count: number): void {
    for (const [i, lamp] of this.lamps.entries()) lamp.setVisible(i < count)
  }
}
