import type { GameObjects } from 'phaser'
import { depth, tank } from '../../grid.ts'
import type { OnCanvas } from '../../on-canvas.ts'
import { tankLevel } from '../../tank-level.ts'
import type { Easel } from '../easel.ts'
import type { Part } from './part.ts'

/** Records lie in rows of this height. */
const row = 15

/** The tank of customer records: full rows below the level, hollow outlines of what was read above it. */
export class Tank implements Part {
  private readonly easel: Easel
  private readonly glow: GameObjects.Image
  private readonly ghosts: GameObjects.Image
  private readonly liquid: GameObjects.Image
  private readonly surface: GameObjects.Image
  private readonly records: GameObjects.Image

  constructor(easel: Easel) {
    this.easel = easel
    this.glow = easel.light('amber', depth.basements, 490, 800, 210, 0.5)
    easel.put('tank/back', depth.systems)
    this.ghosts = easel.put('tank/ghosts', depth.systems)
    this.liquid = easel.put('tank/liquid', depth.systems)
    this.surface = easel.put('tank/surface', depth.systems)
    this.records = easel.put('tank/records', depth.systems)
    easel.put('tank/front', depth.systems)
  }

  show(facts: OnCanvas): void {
    this.fill(tankLevel(facts.records))
  }

  turn(from: number, to: number): () => Promise<void> {
    this.fill(from)
    return () => this.easel.count(from, to, 'm6', (level) => this.fill(level))
  }

  private fill(level: number): void {
    const brim = tank.full + (1 - level) * (tank.floor - tank.full)
    const rows = Math.floor((tank.floor - brim - 4) / row)
    const top = tank.floor - Math.max(0, rows) * row - 3
    this.glow.setAlpha(0.3 + 0.45 * level)
    this.surface.setY(brim).setVisible(level > 0)
    this.easel.crop(this.liquid, brim + 2 - tank.full, tank.floor - brim - 2)
    this.easel.crop(this.records, top - tank.top, rows > 0 ? tank.floor - top : 0)
    this.easel.crop(this.ghosts, 0, brim - tank.top - 6)
    this.liquid.setVisible(level > 0)
    this.records.setVisible(rows > 0)
  }
}
