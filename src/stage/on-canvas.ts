import type { SeatFacts, StageFacts } from './facts.ts'
import type { SeatKey } from './seat-key.ts'

/** What only the lettering and the backdrop show: the canvas stays as it is when nothing else changes. */
type Elsewhere =
  | 'clock'
  | 'phase'
  | 'phases'
  | 'act'
  | 'ticker'
  | 'captions'
  | 'bubbles'
  | 'approvals'
  | 'leakPerMinute'
  | 'seats'

/** What the pictures on the canvas are drawn from. */
export type OnCanvas = Omit<StageFacts, Elsewhere> & {
  readonly seats: Readonly<Record<SeatKey, Omit<SeatFacts, 'label' | 'holder' | 'lateBy'>>>
}

/** Whether two evenings are the same picture on the canvas, whatever their lettering says. */
export function sameOnCanvas(one: StageFacts, other: StageFacts): boolean {
  return JSON.stringify(onCanvas(one)) === JSON.stringify(onCanvas(other))
}

function onCanvas(facts: StageFacts): OnCanvas {
  const { clock, phase, phases, act, ticker, captions, bubbles, approvals, leakPerMinute, seats, ...drawn } = facts
  const people = Object.entries(seats).map(([seat, { label, holder, lateBy, ...person }]) => [seat, person])
  return { ...drawn, seats: Object.fromEntries(people) }
}
