import { BlendModes, type GameObjects, type Scene } from 'phaser'
import { motion } from './motion.ts'
import { rasterise } from './rasterise.ts'
import { spriteSource } from './sprite-text.ts'

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

  constructor(scene: Scene, scale: number) {
    this.scene = scene
    this.scale = scale
  }

  /** Makes pictures ready to be put. Those that are ready cost nothing. */
  async load(names: readonly string[]): Promise<void> {
    await Promise.all(names.map((name) => this.loadOne(name)))
  }

  /** Puts a picture with its origin at x, y. Pictures in stage coordinates need no place. */
  put(name: string, level: number, x = 0, y = 0): GameObjects.Image {
    const image = this.scene.add.image(x, y, name).setDepth(level)
    return this.swap(image, name)
  }

  /** Shows another picture at the same place. */
  swap(image: GameObjects.Image, name: string): GameObjects.Image {
    const { left, top } = spriteSource(name)
    image.setTexture(name)
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

  private loadOne(name: string): Promise<void> {
    const known = this.loading.get(name)
    if (known !== undefined) return known
    const work = rasterise(spriteSource(name), this.scale).then((canvas) => {
      if (!this.scene.textures.exists(name)) this.scene.textures.addCanvas(name, canvas)
    })
    this.loading.set(name, work)
    return work
  }
}
