import type { FactId, InjectId, PhaseId, SeatId } from '@/kernel/index.ts'
import { unreachable } from '@/kernel/index.ts'

/** Papers that lie over the desk until they are put away. */
export type DeskPaper =
  | { readonly kind: 'phase'; readonly phase: PhaseId }
  | { readonly kind: 'ad-hoc'; readonly like?: InjectId }
  | { readonly kind: 'inject' | 'edit' | 'drop' | 'extend'; readonly inject: InjectId }
  | { readonly kind: 'seat'; readonly seat: SeatId }
  | { readonly kind: 'fact'; readonly fact: FactId }
  | { readonly kind: 'rewind' | 'end' | 'halt' | 'keys' | 'deviations' | 'truth' | 'wall' | 'people' }

/** The parts of the desk that a narrower screen shows one at a time. */
export type DeskPart = 'injects' | 'seats' | 'world' | 'observations'

/** What lies on the facilitator's desk. Nothing of it is part of the exercise. */
export interface DeskState {
  /** The chosen inject; undefined: the next one. */
  readonly selected: InjectId | undefined
  readonly part: DeskPart
  readonly paper: DeskPaper | undefined
  /** The seat whose console is open instead of the desk. */
  readonly acting: SeatId | undefined
  /** Minutes of the story after which silence is an alarm. */
  readonly alarmAfter: number
  readonly singleKeys: boolean
  /** Counts up each time the focus has to go to the chosen inject. */
  readonly injectCalls: number
  /** Counts up each time the focus has to go to the note. */
  readonly noteCalls: number
}

/** What can happen to the desk. */
export type DeskChange =
  | { readonly kind: 'select'; readonly inject: InjectId }
  | { readonly kind: 'show'; readonly part: DeskPart }
  | { readonly kind: 'lay-out'; readonly paper: DeskPaper }
  | { readonly kind: 'put-away' }
  | { readonly kind: 'act-for'; readonly seat: SeatId }
  | { readonly kind: 'come-back' }
  | { readonly kind: 'alarm-after'; readonly minutes: number }
  | { readonly kind: 'note' }
  | { readonly kind: 'single-keys'; readonly on: boolean }

/** A desk nobody has touched. */
export const freshDesk: DeskState = {
  selected: undefined,
  part: 'injects',
  paper: undefined,
  acting: undefined,
  alarmAfter: 10,
  singleKeys: true,
  injectCalls: 0,
  noteCalls: 0,
}

/** The desk after a change. */
export function changeDesk(desk: DeskState, change: DeskChange): DeskState {
  switch (change.kind) {
    case 'select':
      return { ...desk, selected: change.inject, part: 'injects', paper: undefined, injectCalls: desk.injectCalls + 1 }
    case 'show':
      return { ...desk, part: change.part }
    case 'lay-out':
      return { ...desk, paper: change.paper }
    case 'put-away':
      return { ...desk, paper: undefined }
    case 'act-for':
      return { ...desk, acting: change.seat, paper: undefined }
    case 'come-back':
      return { ...desk, acting: undefined }
    case 'alarm-after':
      return { ...desk, alarmAfter: change.minutes }
    case 'note':
      return { ...desk, part: 'observations', noteCalls: desk.noteCalls + 1 }
    case 'single-keys':
      return { ...desk, singleKeys: change.on }
    default:
      return unreachable(change)
  }
}
