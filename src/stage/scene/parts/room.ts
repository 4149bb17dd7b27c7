import type { GameObjects } from 'phaser'
import { personBox } from '../../art.ts'
import { depth, deskLine, roomSize, rooms } from '../../grid.ts'
import { lookOf } from '../../look.ts'
import type { OnCanvas } from '../../on-canvas.ts'
import { companyOf, type SeatKey } from '../../seat-key.ts'
import type { Easel } from '../easel.ts'
import type { Part } from './part.ts'

/** Hair that is higher than the room is cut off by the ceiling. */
const overCeiling = personBox.y - deskLine

/** The pictures of people this room needs for these facts. */
export function roomNeeds(seat: SeatKey, facts: OnCanvas): readonly string[] {
  const { person } = lookOf(seat, facts)
  return person === undefined ? [] : [`char/${seat}--face-${person.mood}`, `char/${seat}--arms-${person.pose}`]
}

/** One room: wall and lamp, the person or a covered chair, the desk, and darkness over all of it. */
export class Room implements Part {
  private readonly easel: Easel
  private readonly seat: SeatKey
  private readonly cover: GameObjects.Image
  private readonly face: GameObjects.Image
  private readonly arms: GameObjects.Image
  private readonly shade: GameObjects.Rectangle
  private level = 1
  private time = 0
  private typing = false

  constructor(easel: Easel, seat: SeatKey) {
    this.easel = easel
    this.seat = seat
    const { x, y, desk } = rooms[seat]
    easel.put(`room/${seat}--back`, depth.rooms, x, y)
    this.cover = easel.put(`room/${seat}--cover`, depth.rooms, x, y)
    this.face = easel.put('light/white', depth.rooms, x + desk, y + deskLine)
    this.arms = easel.put('light/white', depth.rooms, x + desk, y + deskLine)
    easel.put(`room/${seat}--front`, depth.rooms, x, y)
    const dark = companyOf(seat) === 'bankx' ? 0x170f1e : 0x0d1430
    this.shade = easel.scene.add.rectangle(x, y, roomSize.width, roomSize.height, dark).setOrigin(0, 0).setDepth(depth.rooms)
  }

  show(facts: OnCanvas): void {
    const { level, person } = lookOf(this.seat, facts)
    this.level = level
    this.shade.setAlpha(1 - level)
    this.cover.setVisible(person === undefined)
    this.face.setVisible(person !== undefined)
    this.arms.setVisible(person !== undefined).setY(this.face.y)
    this.typing = person?.pose === 'type' && facts.seats[this.seat].status === 'work'
    if (person === undefined) return
    this.wear(this.face, `char/${this.seat}--face-${person.mood}`)
    this.wear(this.arms, `char/${this.seat}--arms-${person.pose}`)
  }

  live(seconds: number): void {
    this.time += seconds
    if (this.typing) this.arms.setY(this.face.y + (Math.floor(this.time / 0.3) % 2))
  }

  /** Lets the light come up or go down from what it was. */
  light(before: OnCanvas): () => Promise<void> {
    const from = lookOf(this.seat, before).level
    const to = this.level
    this.shade.setAlpha(1 - from)
    return () => this.easel.count(from, to, 'm3', (level) => this.shade.setAlpha(1 - level))
  }

  private wear(image: GameObjects.Image, name: string): void {
    this.easel.swap(image, name)
    this.easel.crop(image, overCeiling, personBox.height - overCeiling)
  }
}
