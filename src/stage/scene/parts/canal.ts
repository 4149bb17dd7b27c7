import type { GameObjects } from 'phaser'
import { depth } from '../../grid.ts'
import type { OnCanvas } from '../../on-canvas.ts'
import type { Easel } from '../easel.ts'
import type { Part } from './part.ts'

const boat = { scale: 0.92, y: 864, far: 776, near: 758 } as const

/** The canal under the bridge: the tunnel, the Angler in the boat, and the fog that is as thick as what nobody knows. */
export class Canal implements Part {
  private readonly easel: Easel
  private readonly tunnel: GameObjects.Image
  private readonly shadow: GameObjects.Image
  private readonly lit: GameObjects.Image
  private readonly fishing: GameObjects.Image
  private readonly empty: GameObjects.Image
  private readonly banks: readonly GameObjects.Image[]
  private time = 0

  constructor(easel: Easel) {
    this.easel = easel
    this.tunnel = easel.put('canal/tunnel-calm', depth.canal)
    const angler = (name: string, x: number) => easel.enlarge(easel.put(name, depth.angler, x, boat.y), boat.scale)
    this.shadow = angler('adversary/shadow', boat.far)
    this.lit = angler('adversary/lit', boat.far)
    this.fishing = angler('adversary/fishing', boat.near)
    this.empty = easel.put('adversary/empty-boat', depth.angler)
    this.banks = [1, 2, 3].map((bank) => easel.put(`fog/bank-${bank}`, depth.fog))
    easel.put('canal/arch', depth.arch)
    easel.put('street/plaza', depth.arch)
  }

  show(facts: OnCanvas): void {
    const { rogueApp, adversaryKnown } = facts
    this.easel.swap(this.tunnel, `canal/tunnel-${facts.sky}`)
    this.shadow.setVisible(rogueApp === 'unknown' || rogueApp === 'suspected').setAlpha(1)
    this.lit.setVisible(this.shadow.visible).setAlpha(adversaryKnown)
    this.fishing
      .setVisible(rogueApp === 'found')
      .setAlpha(1)
      .setX(boat.near)
    this.empty.setVisible(rogueApp === 'removed')
    this.setFog(rogueApp === 'removed' ? 1 : adversaryKnown)
  }

  live(seconds: number): void {
    this.time += seconds
    const swing = Math.sin((this.time / 3.2) * Math.PI * 2)
    for (const one of [this.shadow, this.lit, this.fishing]) one.setY(boat.y + swing).setAngle(swing * 0.3)
    for (const [i, bank] of this.banks.entries()) bank.setX(Math.sin(this.time / (9 + i * 4) + i * 2) * (10 + i * 6))
  }

  lift(from: number, to: number): () => Promise<void> {
    this.setFog(from)
    return () => this.easel.count(from, to, 'm7', (known) => this.setFog(known))
  }

  /** The boat rows out of the picture, under the bridge. */
  rowAway(): () => Promise<void> {
    this.empty.setVisible(false)
    this.fishing.setVisible(true).setX(boat.near)
    return async () => {
      await this.easel.move(this.fishing, { x: boat.near - 260, alpha: 0 }, 'm7')
      this.fishing.setVisible(false)
      this.empty.setVisible(true)
    }
  }

  private setFog(known: number): void {
    for (const bank of this.banks) bank.setAlpha((1 - known) * 0.97)
  }
}
