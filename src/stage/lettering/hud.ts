import type { StageFacts } from '../facts.ts'
import type { StageWords } from '../words.ts'
import { ink } from './ink.ts'
import { letters, widthOf } from './letters.ts'
import { moonGlyph } from './moon-glyph.ts'
import { type Frame, group, path, rect, type Shape } from './shape.ts'
import { statusGlyph } from './status-glyph.ts'

const phaseNumbers = [0, 1, 2, 3] as const
/** Where the phases begin, and where they end unless their titles need more. */
const strip = { from: 348, to: 1256, gap: 6 } as const

/** The strip at the top: clock, the four phases with their moons, the act. It spans the frame. */
export function hud(facts: StageFacts, words: StageWords, frame: Frame): readonly Shape[] {
  const width = frame.right - frame.left
  return [
    group(frame.left, frame.top, [
      rect(0, 0, width, 80, ink.strip),
      rect(0, 78, width, 2, ink.edge),
      letters(28, 58, facts.clock, { size: 54, weight: 700, fill: ink.white, room: 190 }),
      letters(232, 37, words.clock[0], { size: 18, weight: 500, fill: ink.dim }),
      letters(232, 58, words.clock[1], { size: 18, weight: 500, fill: ink.dim }),
      ...phaseStrip(facts),
      letters(width - 28, 36, facts.act.number, { size: 17, fill: ink.dim, anchor: 'end', spacing: 0.6 }),
      letters(width - 28, 63, facts.act.title, {
        face: 'serif',
        size: 27,
        weight: 500,
        fill: ink.white,
        anchor: 'end',
        italic: true,
        room: 310,
      }),
    ]),
  ]
}

function phaseStrip(facts: StageFacts): readonly Shape[] {
  const needed = facts.phases.map((title, phase) => (phase === 0 ? 86 : 102) + widthOf(title, 22.5, 'condensed'))
  const over = strip.to - 12 - strip.from - needed.reduce((sum, width) => sum + width + strip.gap, -strip.gap)
  const widths = needed.map((width) => width + Math.max(0, over) / phaseNumbers.length)
  const starts = widths.map((_, phase) => strip.from + widths.slice(0, phase).reduce((sum, width) => sum + width + strip.gap, 0))
  return phaseNumbers.flatMap((phase) => chevron(facts, phase, starts[phase] ?? 0, widths[phase] ?? 0))
}

/** One phase: white while it runs, filled once it is over. */
function chevron(facts: StageFacts, phase: 0 | 1 | 2 | 3, x: number, width: number): readonly Shape[] {
  const now = phase === facts.phase
  const over = phase < facts.phase
  const notch = phase === 0 ? 0 : 16
  const moonX = x + (phase === 0 ? 28 : 40)
  const outline = `M${x},16 L${x + width - 4},16 L${x + width + 12},40 L${x + width - 4},64 L${x},64 L${x + notch},40Z`
  return [
    path(outline, now ? ink.white : over ? '#2C2750' : '#17142E', {
      stroke: now ? ink.white : '#4A4478',
      'stroke-width': 1.6,
      'stroke-linejoin': 'round',
    }),
    ...moonGlyph(phase, moonX, 40, 10.5, now ? ink.strip : ink.moon, now ? '#D9D4EA' : '#2C2750'),
    letters(moonX + 19, 47.5, facts.phases[phase], {
      size: 22.5,
      weight: now ? 700 : 600,
      fill: now ? ink.strip : over ? '#E9E5F5' : '#B3ADD0',
    }),
    ...(over ? [statusGlyph('done', x + width - 12, 40, 0.85)] : []),
  ]
}
