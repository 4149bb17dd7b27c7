import type { EvidenceBox, StageFacts } from '../facts.ts'
import { shelves } from '../grid.ts'
import type { Company } from '../seat-key.ts'
import type { StageWords } from '../words.ts'
import { companyMark } from './company-mark.ts'
import { ink } from './ink.ts'
import { letters } from './letters.ts'
import type { Shape } from './shape.ts'

/** What is written on the machines below the street. */
export function labels(facts: StageFacts, words: StageWords): readonly Shape[] {
  const live = facts.tokens.filter((token) => token !== 'revoked').length
  const closed = facts.conditionalAccess
  return [
    letters(1042, 711, words.interface, { size: 15, weight: 700, fill: '#E6F4FF', anchor: 'middle', spacing: 0.8 }),
    letters(1178, 727.5, words.rack, { size: 17, weight: 700, fill: '#E6F4FF', spacing: 0.8, room: 150 }),
    letters(1400, 727.5, words.liveTokens(live), { size: 17, fill: '#B5E3FF', anchor: 'end' }),
    letters(closed ? 1110 : 1118, 800, closed ? words.gate.on : words.gate.open, {
      size: 15,
      weight: 700,
      fill: closed ? '#A8F0DC' : '#C9D8EA',
      anchor: 'middle',
      spacing: 0.6,
      room: closed ? 58 : 80,
    }),
    ...tankPlate(facts, words),
    ...tankScale(facts, words),
    ...shelf('bankx', facts, words),
    ...shelf('techa', facts, words),
  ]
}

function tankPlate({ records }: StageFacts, words: StageWords): readonly Shape[] {
  const strong = { size: 19, weight: 700, fill: ink.white } as const
  const weak = { size: 17, weight: 500, fill: '#E9D6B4' } as const
  if (!records.known) return [letters(492, 897, words.tank.unknown, { ...weak, anchor: 'middle', room: 190 })]
  if (records.read === 0) {
    const [count, what] = words.tank.untouched(records.of)
    return [letters(400, 897.5, count, strong), letters(450, 897, what, { ...weak, room: 134 })]
  }
  const [read, of] = words.tank.read(records.read, records.of)
  return [
    companyMark('adversary', 408, 891, 15),
    letters(423, 897.5, read, { ...strong, room: 92 }),
    letters(586, 897, of, { ...weak, anchor: 'end', room: 68 }),
  ]
}

/** Fifths of all records beside the tank; nothing while the room does not know how many there are. */
function tankScale({ records }: StageFacts, words: StageWords): readonly Shape[] {
  if (!records.known) return []
  return [0, 1, 2, 3, 4, 5].map((fifth) => {
    const value = (records.of * fifth) / 5
    const text = value > 0 && value % 1000 === 0 ? `${value / 1000}k` : words.number(value)
    return letters(391, 873 - fifth * 31.6, text, { size: 15, fill: '#F0DDBB', anchor: 'end' })
  })
}

function shelf(company: Company, facts: StageFacts, words: StageWords): readonly Shape[] {
  const places = shelves[company]
  const boxes = facts.evidence[company]
  const over = boxes.length - places.length
  const last = places[places.length - 1] ?? places[0]
  return [
    ...places.flatMap(({ x, y }, place) => boxLabel(boxes[place], x, y)),
    ...(over > 0 ? [letters(last.x + 30, last.y - 4, words.moreEvidence(over), { size: 15, fill: ink.text, room: 90 })] : []),
  ]
}

function boxLabel(box: EvidenceBox | undefined, x: number, y: number): readonly Shape[] {
  if (box === undefined || box.state === 'slot') return []
  if (box.state === 'filling') {
    const share = `${Math.round(box.filled * 100)} %`
    return [letters(x, y - 9.5, share, { size: 15, fill: ink.white, anchor: 'middle' })]
  }
  return [letters(x, y - 7.2, box.id, { face: 'mono', size: 10.5, weight: 700, fill: '#2A2038', anchor: 'middle', room: 34 })]
}
