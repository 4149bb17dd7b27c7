import type { GameObjects } from 'phaser'
import { unreachable } from '@/kernel/index.ts'
import type { RogueApp } from '../../facts.ts'
import { depth } from '../../grid.ts'
import type { OnCanvas } from '../../on-canvas.ts'
import type { Easel } from '../easel.ts'
import type { Part } from './part.ts'

const open = 46
const shut = -90

/** The hidden door in TechA's wall: plain brick, a dashed seam, open with light on the water, or bricked up again. */
export class Door implements Part {
  private readonly easel: Easel
  private readonly seam: GameObjects.Image
  private readonly opening: GameObjects.Image
  private readonly light: GameObjects.Image
  private readonly flap: GameObjects.Image
  private readonly hinge: GameObjects.Image
  private readonly bricked: GameObjects.Image

  constructor(easel: Easel) {
    this.easel = easel
    this.light = easel.put('door/light', depth.doorLight)
    this.seam = easel.put('door/seam', depth.systems)
    this.opening = easel.put('door/opening', depth.systems)
    this.flap = easel.put('door/flap', depth.systems, 948, 776)
    this.hinge = easel.put('door/hinge', depth.systems, 948, 776)
    this.bricked = easel.put('door/bricked', depth.systems)
  }

  show({ rogueApp }: OnCanvas): void {
    const found = rogueApp === 'found'
    this.seam.setVisible(rogueApp === 'suspected').setAlpha(1)
    this.opening.setVisible(found)
    this.light.setVisible(found).setAlpha(1)
    this.flap.setVisible(found).setAngle(open)
    this.hinge.setVisible(found)
    this.bricked.setVisible(rogueApp === 'removed').setAlpha(1)
  }

  turn(to: RogueApp): () => Promise<void> {
    switch (to) {
      case 'unknown':
        return () => Promise.resolve()
      case 'suspected':
        this.seam.setAlpha(0)
        return () => this.easel.move(this.seam, { alpha: 1 }, 'm3')
      case 'found':
        this.flap.setAngle(shut)
        this.light.setAlpha(0)
        return async () => {
          await Promise.all([this.easel.move(this.flap, { angle: open }, 'm6'), this.easel.move(this.light, { alpha: 1 }, 'm6')])
        }
      case 'removed':
        this.bricked.setAlpha(0)
        return () => this.easel.move(this.bricked, { alpha: 1 }, 'm6')
      default:
        return unreachable(to)
    }
  }
}
