import type { GameObjects } from 'phaser'
import { depth } from '../../grid.ts'
import type { OnCanvas } from '../../on-canvas.ts'
import type { Easel } from '../easel.ts'
import type { Part } from './part.ts'

const lands = { x: 894, y: 520 } as const

/** The paper plane out of Employee Y's window: somebody there talks to the press. */
export class Planes implements Part {
  private readonly easel: Easel
  private readonly window: GameObjects.Image
  private readonly plane: GameObjects.Image

  constructor(easel: Easel) {
    this.easel = easel
    this.window = easel.put('street/window-open', depth.bridge)
    this.plane = easel.enlarge(easel.put('item/paper-plane', depth.street + 1, lands.x, lands.y), 0.95).setAngle(-186)
  }

  show(facts: OnCanvas): void {
    const talks = facts.asides.some(({ from, to }) => from === 't-y' && to === 'press')
    this.window.setVisible(talks)
    this.plane.setVisible(talks).setPosition(lands.x, lands.y).setAlpha(1)
  }

  fly(): () => Promise<void> {
    this.plane.setPosition(970, 550).setAlpha(0)
    return () => this.easel.move(this.plane, { ...lands, alpha: 1 }, 'm6')
  }
}
