import type { GameObjects } from 'phaser'
import { depth, shelves } from '../../grid.ts'
import type { OnCanvas } from '../../on-canvas.ts'
import type { Company } from '../../seat-key.ts'
import type { Easel } from '../easel.ts'
import type { Part } from './part.ts'

interface Stand {
  readonly slot: GameObjects.Image
  readonly filling: GameObjects.Image
  readonly box: GameObjects.Image
  readonly seal: GameObjects.Image
  readonly y: number
}

/** A box is this high above its ground, and its picture begins this much higher. */
const box = { height: 32, top: 36 } as const

/** A company's shelf: dashed places, boxes that fill, boxes with tape and seal. */
export class EvidenceShelf implements Part {
  private readonly easel: Easel
  private readonly company: Company
  private readonly stands: readonly Stand[]

  constructor(easel: Easel, company: Company) {
    this.easel = easel
    this.company = company
    this.stands = shelves[company].map(({ x, y }) => ({
      slot: easel.put(`evidence/slot-${company}`, depth.systems, x, y),
      filling: easel.put('evidence/filling', depth.systems, x, y),
      box: easel.put('evidence/box', depth.systems, x, y),
      seal: easel.put('evidence/seal', depth.systems, x, y),
      y,
    }))
  }

  show(facts: OnCanvas): void {
    this.stands.forEach(({ slot, filling, box: full, seal, y }, place) => {
      const one = facts.evidence[this.company][place]
      const state = one?.state ?? 'slot'
      slot.setVisible(state !== 'sealed')
      filling
        .setVisible(state === 'filling')
        .setY(y)
        .setAlpha(1)
      full
        .setVisible(state === 'sealed')
        .setY(y)
        .setAlpha(1)
      seal
        .setVisible(state === 'sealed')
        .setY(y)
        .setAlpha(1)
      const height = box.height * (one?.filled ?? 0)
      this.easel.crop(filling, box.top - height, height + 2)
    })
  }

  arrive(place: number): () => Promise<void> {
    const stand = this.stands[place]
    if (stand === undefined) return () => Promise.resolve()
    stand.filling.setAlpha(0)
    return () => this.easel.move(stand.filling, { alpha: 1 }, 'm3')
  }

  /** The box comes down onto its place, then the seal. */
  seal(place: number): () => Promise<void> {
    const stand = this.stands[place]
    if (stand === undefined) return () => Promise.resolve()
    stand.box.setAlpha(0)
    stand.seal.setAlpha(0)
    return async () => {
      stand.box.setY(stand.y - 14)
      await this.easel.move(stand.box, { y: stand.y, alpha: 1 }, 'm5')
      await this.easel.move(stand.seal, { alpha: 1 }, 'm2')
    }
  }
}
