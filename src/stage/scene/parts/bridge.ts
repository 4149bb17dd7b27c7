import type { GameObjects } from 'phaser'
import { bridgeLamps, lampsLit } from '../../bridge-lamps.ts'
import type { RegulatorFacts } from '../../facts.ts'
import { bridgeLampAt, depth } from '../../grid.ts'
import type { OnCanvas } from '../../on-canvas.ts'
import type { Easel } from '../easel.ts'
import type { Part } from './part.ts'

/** Whoever carries the scroll comes out of the bank, waits on the bridge while a clock runs, and goes on when it is settled. */
const walker = { from: 644, stands: 690, over: 930, y: 452 } as const

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
    this.walker = easel.put('street/walker', depth.walker, walker.stands, walker.y)
  }

  show(facts: OnCanvas): void {
    this.light(lampsLit(facts.bridgeTrust))
    this.walker.setVisible(waits(facts.regulator)).setX(walker.stands).setAlpha(1)
  }

  /** Lamps go out from the far end, one by one, or come back. */
  turnLamps(from: number, to: number): () => Promise<void> {
    this.light(from)
    return () => this.easel.count(from, to, 'm6', (count) => this.light(Math.round(count)))
  }

  walk(): () => Promise<void> {
    const stays = this.walker.visible
    this.walker.setVisible(true).setX(walker.from).setAlpha(0)
    return async () => {
      await this.easel.move(this.walker, { x: walker.stands, alpha: 1 }, 'm6')
      if (stays) return
      await this.easel.move(this.walker, { x: walker.over, alpha: 0 }, 'm7')
      this.walker.setVisible(false)
    }
  }

  private light(count: number): void {
    for (const [i, lamp] of this.lamps.entries()) lamp.setVisible(i < count)
  }
}

/** The regulator has asked and has no answer, or has one and a clock still runs. */
function waits(regulator: RegulatorFacts): boolean {
  return regulator.kind === 'asking' || (regulator.kind === 'notified' && regulator.hoursLeft !== undefined)
}
