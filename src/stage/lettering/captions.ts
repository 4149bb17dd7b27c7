import type { StageFacts } from '../facts.ts'
import type { Company } from '../seat-key.ts'
import type { StageWords } from '../words.ts'
import { companyMark } from './company-mark.ts'
import { ink } from './ink.ts'
import { letters, widthOf } from './letters.ts'
import { group, rect, type Shape } from './shape.ts'

/** One line under each house, and one in the middle for the adversary once there is something to say. */
export function captions(facts: StageFacts, words: StageWords): readonly Shape[] {
  const { bankx, techa } = facts.captions
  const adversary = facts.captions.adversary ?? (facts.rogueApp === 'found' ? words.rogueAppFound : undefined)
  return [
    ...(bankx === undefined ? [] : line('bankx', 28, bankx)),
    ...(techa === undefined ? [] : line('techa', 980, techa)),
    ...(adversary === undefined ? [] : [onTheWater(adversary)]),
  ]
}

function line(company: Company, x: number, text: string): readonly Shape[] {
  return [
    rect(x, 910, 592, 32, ink.plaque, { rx: 4 }),
    companyMark(company, x + 17, 926, 17),
    letters(x + 34, 932.6, text, { size: 19.5, weight: 500, fill: ink.text, room: 546 }),
  ]
}

function onTheWater(text: string): Shape {
  const width = Math.min(286, widthOf(text, 19.5, 'condensed') + 56)
  return group(800, 921, [
    rect(-width / 2, -16, width, 32, ink.plaque, { rx: 4, stroke: ink.adversary, 'stroke-width': 1.8 }),
    companyMark('adversary', -width / 2 + 18, -1, 17),
    letters(-width / 2 + 36, 6.6, text, { size: 19.5, fill: ink.white, room: width - 48 }),
  ])
}
