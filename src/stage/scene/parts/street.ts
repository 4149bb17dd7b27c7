import type { GameObjects } from 'phaser'
import { depth } from '../../grid.ts'
import type { OnCanvas } from '../../on-canvas.ts'
import { placards, type StreetThing, streetScene } from '../../street-scene.ts'
import type { Easel } from '../easel.ts'
import type { Part } from './part.ts'

/** Where cameras flash: one at a time, at most once a second. */
const flashes = [
  { x: 894, y: 581 },
  { x: 696, y: 577 },
] as const
const flashEvery = 2.6
const flashLasts = 0.12
/** A placard that nobody holds up any more sinks by so much. */
const sinks = 46

/** The plaza between the houses: quiet at first, later the press and whoever comes to ask. */
export class Street implements Part {
  private readonly easel: Easel
  private readonly flash: GameObjects.Image
  private things: readonly GameObjects.Image[] = []
  private shown = ''
  private press = 0
  private time = 0

  constructor(easel: Easel) {
    this.easel = easel
    this.flash = easel.enlarge(easel.put('street/flash', depth.street + 1), 0.42).setVisible(false)
  }

  show(facts: OnCanvas): void {
    this.press = facts.press
    // Where nothing is to flash, the light of one camera stands still.
    this.flash.setVisible(this.press > 0).setPosition(flashes[0].x, flashes[0].y)
    const dawn = facts.sky === 'dawn'
    const things = streetScene(facts.press, facts.statement !== undefined, dawn)
    const key = JSON.stringify([things, dawn])
    if (key === this.shown) return
    this.shown = key
    for (const old of this.things) old.destroy()
    this.things = things.map((thing) => this.stand(thing, dawn))
  }

  live(seconds: number): void {
    if (this.press === 0) return
    this.time += seconds
    const turn = Math.floor(this.time / flashEvery)
    const at = flashes[this.press > 1 ? turn % 2 : 0]
    if (at !== undefined) this.flash.setPosition(at.x, at.y).setVisible(this.time % flashEvery < flashLasts)
  }

  /** The lectern lights up. Placards that were held up before go down one by one. */
  readOut(before: OnCanvas): () => Promise<void> {
    const held = before.press >= 3 && before.statement === undefined ? placards.map((one) => this.stand(one, false)) : []
    const lectern = this.things.at(-1)?.setAlpha(0)
    return async () => {
      await Promise.all([
        ...(lectern === undefined ? [] : [this.easel.move(lectern, { alpha: 1 }, 'm3')]),
        ...held.map(async (placard, i) => {
          await this.easel.move(placard, { y: placard.y + sinks, alpha: 0 }, 'm5', i * 500)
          placard.destroy()
        }),
      ])
    }
  }

  /** Whoever is on the street now comes into view. */
  gather(): () => Promise<void> {
    for (const thing of this.things) thing.setAlpha(0)
    return async () => {
      await Promise.all(this.things.map((thing, i) => this.easel.move(thing, { alpha: 1 }, 'm3', i * 60)))
    }
  }

  private stand({ name, x, y, scale = 1, lean = 0 }: StreetThing, dawn: boolean): GameObjects.Image {
    const image = this.easel.put(name === 'street/lamp' && dawn ? 'street/lamp-off' : name, depth.street, x, y)
    return this.easel.enlarge(image, scale).setAngle(lean)
  }
}
