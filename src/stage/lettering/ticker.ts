import type { StageFacts } from '../facts.ts'
import type { StageWords } from '../words.ts'
import { ink } from './ink.ts'
import { letters, widthOf } from './letters.ts'
import { type Frame, group, path, rect, type Shape } from './shape.ts'

/** The strip at the bottom: who reports, and what. White when it is breaking news. Long news takes two lines. */
export function ticker(facts: StageFacts, words: StageWords, frame: Frame): readonly Shape[] {
  const { outlet, text, breaking } = facts.ticker
  const width = frame.right - frame.left
  const label = breaking ? words.breaking : outlet
  const tab = 34 + widthOf(label, 24, 'condensed') + label.length
  const start = tab + 48
  const room = width - start - 28
  const fits = widthOf(text, 24, 'serif') <= room
  const style = { face: 'serif', weight: 500, fill: ink.text, room } as const
  return [
    group(frame.left, frame.bottom - 52, [
      rect(0, 0, width, 52, ink.strip),
      rect(0, 0, width, 2, ink.edge),
      path(`M0,0 L${tab + 28},0 L${tab + 12},52 L0,52Z`, breaking ? ink.white : '#2C2750'),
      letters(28, 35, label, { size: 24, weight: 700, fill: breaking ? ink.strip : '#E9E5F5', spacing: 1 }),
      ...(fits
        ? [letters(start, 35.5, text, { ...style, size: 24 })]
        : halves(text).map((half, row) => letters(start, 23 + row * 21, half, { ...style, size: 18 }))),
    ]),
  ]
}

/** Two lines of about the same length, broken between words. */
function halves(text: string): readonly string[] {
  const middle = text.length / 2
  const gaps = [...text.matchAll(/\s+/g)].map(({ index }) => index)
  const gap = gaps.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0]
  return gap === undefined ? [text] : [text.slice(0, gap), text.slice(gap).trim()]
}
