import { BlendModes, type GameObjects, type Scene } from 'phaser'
import { motion } from './motion.ts'
import { rasterise } from './rasterise.ts'
import { type Piece, planSheets, type SheetPlan } from './sheet-plan.ts'
import { spriteSource } from './sprite-text.ts'

/** Every graphics card takes textures of this size, in pixels; a browser also draws them without swapping. */
const largestSheet = 2048

/** The kinds of light that can be laid over a picture. */
export type Light = 'amber' | 'sky' | 'adv' | 'white' | 'ok'

/**
 * Puts pictures on one canvas. Every place is in stage units; the canvas has `scale` device pixels to each of them, and
 * every picture is drawn from its vectors at just that size.
 */
export class Easel {
  readonly scene: Scene
  private readonly scale: number
  private readonly loading = new Map<string, Promise<void>>()
  private readonly sheets = new Map<string, string>()
  private hung = 0
  private away = false

  constructor(scene: Scene, scale: number) {
    this.scene = scene
    this.scale = scale
  }

  /** From now on nothing is hung any more: the canvas is taken down, and pictures that were begun have no place to go. */
  close(): void {
    this.away = true
  }

  /** Makes pictures ready to be put. Those that are ready cost nothing. */
  async load(names: readonly string[]): Promise<void> {
    const missing = [...new Set(names)].filter((name) => !this.loading.has(name))
    const plans = planSheets(
      missing.map((name) => this.pieceOf(name)),
      largestSheet,
    )
    for (const plan of plans) {
      const work = this.hang(plan)
      for (const { name } of plan.pieces) this.loading.set(name, work)
    }
    await Promise.all(names.map((name) => this.loading.get(name)))
  }

  /** Puts a picture with its origin at x, y. Pictures in stage coordinates need no place. */
  put(name: string, level: number, x = 0, y = 0): GameObjects.Image {
    return this.swap(this.scene.add.image(x, y, '__DEFAULT').setDepth(level), name)
  }

  /** Shows another picture at the same place. */
  swap(image: GameObjects.Image, name: string): GameObjects.Image {
    const { left, top } = spriteSource(name)
    image.setTexture(this.sheetOf(name), name)
    return image.setOrigin((-left * this.scale) / image.width, (-top * this.scale) / image.height).setScale(1 / this.scale)
  }

  /** Makes a picture `times` as large as it was drawn. */
  enlarge(image: GameObjects.Image, times: number): GameObjects.Image {
    return image.setScale(times / this.scale)
  }

  /** Shows only what lies between these lines of the picture, in stage units from its upper left corner. */
  crop(image: GameObjects.Image, top: number, height: number): void {
    image.setCrop(0, top * this.scale, image.width, Math.max(0, height) * this.scale)
  }

  /** Lays a round light over what lies below it. */
  light(kind: Light, level: number, x: number, y: number, radius: number, strength: number): GameObjects.Image {
    const image = this.put(`light/${kind}`, level, x, y).setAlpha(strength).setBlendMode(BlendModes.SCREEN)
    return this.enlarge(image, radius / 64)
  }

  /** Moves something to new values and says when it is there. */
  move(target: object, to: Readonly<Record<string, number>>, how: keyof typeof motion, delay = 0): Promise<void> {
    return new Promise((resolve) => {
      this.scene.tweens.add({
        targets: target,
        ...to,
        ...motion[how],
        delay,
        onComplete: () => resolve(),
        onStop: () => resolve(),
      })
    })
  }

  /** Counts from one value to another and says when it is there. */
  count(from: number, to: number, how: keyof typeof motion, each: (value: number) => void): Promise<void> {
    const counter = { value: from }
    return new Promise((resolve) => {
      this.scene.tweens.add({
        targets: counter,
        value: to,
        ...motion[how],
        onUpdate: () => each(counter.value),
        onComplete: () => {
          each(to)
          resolve()
        },
        onStop: () => resolve(),
      })
    })
  }

  private async hang(plan: SheetPlan): Promise<void> {
    this.hung += 1
    const sheet = `sheet-${this.hung}`
    const canvas = await rasterise(plan, this.scale)
    if (this.away) return
    const texture = this.scene.textures.addCanvas(sheet, canvas)
    for (const { name, x, y, width, height } of plan.pieces) {
      texture?.add(name, 0, x, y, width, height)
      this.sheets.set(name, sheet)
    }
  }

  private pieceOf(name: string): Piece {
    const { width, height } = spriteSource(name)
    return { name, width: Math.ceil(width * this.scale), height: Math.ceil(height * this.scale) }
  }

  /** A picture that was not made ready is a mistake in this room. */
  private sheetOf(name: string): string {
    const sheet = this.sheets.get(name)
    if (sheet === undefined) throw new Error(`The picture "${name}" has not been made ready.`)
    return sheet
  }
}
