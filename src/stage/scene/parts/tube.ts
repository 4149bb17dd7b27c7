import type { GameObjects } from 'phaser'
import { along } from '../../along.ts'
import type { Hop, StageFacts } from '../../facts.ts'
import { depth, type Place, stations, tubeWay, waitingAt } from '../../grid.ts'
import type { Easel } from '../easel.ts'
import type { Part } from './part.ts'

const hops: readonly Hop[] = [1, 2, 3, 4]

/** The tube of the official chain: five stations, four segments that stay lit once a message has passed. */
export class Tube implements Part {
  private readonly easel: Easel
  private readonly segments: Readonly<Record<Hop, GameObjects.Image>>
  private readonly posts: readonly GameObjects.Image[]
  private readonly letters: Readonly<Record<Hop, Letter>>

  constructor(easel: Easel) {
    this.easel = easel
    easel.put('tube/pipe', depth.tube)
    const segment = (hop: Hop) => easel.put(`tube/lit-${hop}`, depth.tube)
    this.segments = { 1: segment(1), 2: segment(2), 3: segment(3), 4: segment(4) }
    easel.put('tube/rings', depth.tube)
    this.letters = { 1: this.letter(1), 2: this.letter(2), 3: this.letter(3), 4: this.letter(4) }
    this.posts = stations.map(({ x, y }, i) => easel.put(`tube/station-${i + 1}-dark`, depth.stations, x, y))
  }

  show(facts: StageFacts): void {
    const { lit, travelling } = facts.chain
    for (const hop of hops) {
      this.segments[hop].setVisible(hop <= lit).setAlpha(1)
      place(this.letters[hop], waitingAt[hop]).setVisible(travelling.some((one) => one.hop === hop))
      this.letters[hop].glow.setVisible(this.letters[hop].image.visible)
    }
    const started = lit > 0 || travelling.length > 0
    for (const [i, post] of this.posts.entries()) {
      this.easel.swap(post, `tube/station-${i + 1}-${onOff(i === 0 ? started : i <= lit)}`)
    }
  }

  /** An envelope goes in at the foot of the hop and stops where it waits to be taken. */
  async send(hop: Hop): Promise<void> {
    const start = tubeWay[hop][0] ?? waitingAt[hop]
    const end = waitingAt[hop]
    await this.easel.count(0, 1, 'm4', (t) =>
      place(this.letters[hop], { x: start.x + (end.x - start.x) * t, y: start.y + (end.y - start.y) * t }),
    )
  }

  /** An envelope rides the hop; the segment lights up behind it, then the lamp of the station. */
  ride(hop: Hop): () => Promise<void> {
    const letter = this.letters[hop]
    const segment = this.segments[hop].setVisible(false)
    const post = this.posts[hop]
    if (post !== undefined) this.easel.swap(post, `tube/station-${hop + 1}-dark`)
    const stays = letter.image.visible
    return async () => {
      letter.image.setVisible(true)
      letter.glow.setVisible(true)
      await this.easel.count(0, 1, 'm4', (t) => place(letter, along(tubeWay[hop], t)))
      letter.image.setVisible(stays)
      letter.glow.setVisible(stays)
      place(letter, waitingAt[hop])
      if (post !== undefined) this.easel.swap(post, `tube/station-${hop + 1}-lit`)
      await this.easel.move(segment.setVisible(true).setAlpha(0), { alpha: 1 }, 'm3')
    }
  }

  private letter(hop: Hop): Letter {
    const sender = hop === 4 ? 'bank' : 'tech'
    const glow = this.easel.light('white', depth.envelope, 0, 0, 44, 0.8)
    const image = this.easel.enlarge(this.easel.put(`item/envelope-${sender}`, depth.envelope), 1.15).setAngle(-8)
    return { image, glow }
  }
}

interface Letter {
  readonly image: GameObjects.Image
  readonly glow: GameObjects.Image
}

function place(letter: Letter, { x, y }: Place): GameObjects.Image {
  letter.glow.setPosition(x, y)
  return letter.image.setPosition(x, y)
}

function onOff(on: boolean): 'lit' | 'dark' {
  return on ? 'lit' : 'dark'
}
