import type { GameObjects } from 'phaser'
import { along } from '../../along.ts'
import type { Hop } from '../../facts.ts'
import { depth, type Place, stations, tubeWay, waitingShare } from '../../grid.ts'
import type { OnCanvas } from '../../on-canvas.ts'
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

  show(facts: OnCanvas): void {
    const { lit, travelling } = facts.chain
    for (const hop of hops) {
      this.segments[hop].setVisible(hop <= lit).setAlpha(1)
      show(
        place(this.letters[hop], waitingAt(hop)),
        travelling.some((one) => one.hop === hop),
      )
    }
    const started = lit > 0 || travelling.length > 0
    for (const [i, post] of this.posts.entries()) {
      this.easel.swap(post, `tube/station-${i + 1}-${onOff(i === 0 ? started : i <= lit)}`)
    }
  }

  /** An envelope goes in at the foot of the hop and stops where it waits to be taken. */
  send(hop: Hop): () => Promise<void> {
    const letter = this.letters[hop]
    place(letter, along(tubeWay[hop], 0))
    return () => this.easel.count(0, waitingShare[hop], 'm4', (t) => place(letter, along(tubeWay[hop], t)))
  }

  /** An envelope rides the hop, from where it waited if it did; the segment lights up behind it, then the station's lamp. */
  ride(hop: Hop, waited: boolean): () => Promise<void> {
    const letter = this.letters[hop]
    const segment = this.segments[hop].setVisible(false)
    const post = this.posts[hop]
    if (post !== undefined) this.easel.swap(post, `tube/station-${hop + 1}-dark`)
    const another = letter.image.visible
    const start = waited ? waitingShare[hop] : 0
    if (waited) show(place(letter, along(tubeWay[hop], start)), true)
    return async () => {
      show(letter, true)
      await this.easel.count(start, 1, 'm4', (t) => place(letter, along(tubeWay[hop], t)))
      show(place(letter, waitingAt(hop)), another)
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

function place(letter: Letter, { x, y }: Place): Letter {
  letter.glow.setPosition(x, y)
  letter.image.setPosition(x, y)
  return letter
}

function show(letter: Letter, visible: boolean): void {
  letter.glow.setVisible(visible)
  letter.image.setVisible(visible)
}

function waitingAt(hop: Hop): Place {
  return along(tubeWay[hop], waitingShare[hop])
}

function onOff(on: boolean): 'lit' | 'dark' {
  return on ? 'lit' : 'dark'
}
