import type { GameObjects } from 'phaser'
import { depth } from '../../grid.ts'
import type { OnCanvas } from '../../on-canvas.ts'
import type { Easel } from '../easel.ts'
import type { Part } from './part.ts'

const ground = 903

/** The sign-in hosts, and the dome that isolates them. */
export class Hosts implements Part {
  private readonly easel: Easel
  private readonly left: GameObjects.Image
  private readonly dome: GameObjects.Image

  constructor(easel: Easel) {
    this.easel = easel
    this.left = easel.put('hosts/left', depth.systems, 1462, 900)
    easel.put('hosts/right', depth.systems, 1520, 900)
    this.dome = easel.put('hosts/dome', depth.systems, 1491, ground)
  }

  show(facts: OnCanvas): void {
    this.easel.swap(this.left, facts.rogueApp === 'found' ? 'hosts/left-compromised' : 'hosts/left')
    this.dome.setVisible(facts.hostQuarantined).setY(ground).setAlpha(1)
  }

  /** The dome comes down over the hosts, or is lifted off. */
  turn(down: boolean): () => Promise<void> {
    this.dome.setVisible(true).setAlpha(down ? 0 : 1)
    return async () => {
      if (down) this.dome.setY(ground - 70)
      await this.easel.move(this.dome, { y: down ? ground : ground - 70, alpha: down ? 1 : 0 }, 'm5')
      this.dome.setVisible(down)
    }
  }
}
