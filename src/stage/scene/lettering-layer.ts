import type { StageFacts } from '../facts.ts'
import { asides } from '../lettering/asides.ts'
import { bubbles } from '../lettering/bubbles.ts'
import { captions } from '../lettering/captions.ts'
import { hud } from '../lettering/hud.ts'
import { labels } from '../lettering/labels.ts'
import { plaques } from '../lettering/plaques.ts'
import type { Frame } from '../lettering/shape.ts'
import { ticker } from '../lettering/ticker.ts'
import type { SeatKey } from '../seat-key.ts'
import type { StageWords } from '../words.ts'
import { motion } from './motion.ts'
import { SvgLayer } from './svg-layer.ts'

/** What lies over what, lowest first. */
const sheets = ['labels', 'asides', 'plaques', 'captions', 'bubbles', 'hud', 'ticker'] as const

/** Everything to be read, over the canvas: text stays crisp at any size and uses the fonts of the page. */
export class LetteringLayer {
  private readonly layer: SvgLayer
  private readonly words: StageWords

  constructor(parent: HTMLElement, words: StageWords) {
    this.layer = new SvgLayer(parent)
    this.words = words
    for (const sheet of sheets) this.layer.draw(sheet, [])
  }

  /** Clock, phase, act, news and how the seats stand: up to date whatever is still moving on the canvas. */
  say(facts: StageFacts, frame: Frame): void {
    this.layer.look(frame)
    this.layer.draw('plaques', plaques(facts))
    this.layer.draw('captions', captions(facts, this.words))
    this.layer.draw('hud', hud(facts, this.words, frame))
    this.layer.draw('ticker', ticker(facts, this.words, frame))
  }

  /** What belongs to a picture on the canvas and changes together with it. */
  label(facts: StageFacts): void {
    this.layer.draw('labels', labels(facts, this.words))
    this.layer.draw('asides', asides(facts))
    this.layer.draw('bubbles', bubbles(facts))
  }

  /** Lets the bubble of a seat come up. */
  openBubble(seat: SeatKey): void {
    this.layer.find('data-bubble', seat)?.animate([{ opacity: 0 }, { opacity: 1 }], { duration: motion.m2.duration })
  }

  remove(): void {
    this.layer.remove()
  }
}
