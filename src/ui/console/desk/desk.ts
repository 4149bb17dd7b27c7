import type { InboxKey } from '@/client/index.ts'
import type { ActivityId, SeatId } from '@/kernel/index.ts'
import { unreachable } from '@/kernel/index.ts'

/** The parts of the console that a narrow screen shows one at a time. */
export type View = 'inbox' | 'act' | 'evidence' | 'approve' | 'stage'

/** Papers that lie over the console until they are put away. */
export type Paper = 'role-card' | 'playbook' | 'keys' | 'stage' | 'hand-over' | 'end'

/** A letter being written: a report of the incident, or a message. */
export interface Letter {
  readonly mode: 'report' | 'message'
  readonly to: readonly SeatId[]
}

/** What lies on the desk of the person at the screen. Nothing of it is part of the exercise. */
export interface Desk {
  /** The inbox entry that lies open; undefined: the most urgent one. */
  readonly selected: InboxKey | undefined
  readonly view: View
  /** Narrow screens: the list of news instead of the open page. */
  readonly listing: boolean
  readonly paper: Paper | undefined
  /** The activity whose dialog is open. */
  readonly act: ActivityId | undefined
  readonly letter: Letter
  /** Counts up each time the focus has to go to the heading of the open page. */
  readonly headingCalls: number
  /** Counts up each time the focus has to go to the letter. */
  readonly letterCalls: number
  readonly singleKeys: boolean
  /** Whether the stage is drawn; in words it is always there. */
  readonly drawsStage: boolean
  /** Whether what happens is heard, too. */
  readonly playsSound: boolean
}

/** What can happen to the desk. */
export type DeskMove =
  | { readonly kind: 'open'; readonly key: InboxKey; readonly focus: boolean }
  /** Lays an entry open without turning to it: what a narrow screen shows stays. */
  | { readonly kind: 'lay-open'; readonly key: InboxKey }
  | { readonly kind: 'show'; readonly view: View }
  | { readonly kind: 'list' }
  | { readonly kind: 'lay-out'; readonly paper: Paper }
  | { readonly kind: 'put-away' }
  | { readonly kind: 'begin-act'; readonly activity: ActivityId }
  | { readonly kind: 'write'; readonly letter: Letter; readonly focus: boolean }
  | { readonly kind: 'single-keys'; readonly on: boolean }
  | { readonly kind: 'draw-stage'; readonly on: boolean }
  | { readonly kind: 'play-sound'; readonly on: boolean }

/** What a letter is before anybody has begun it. `to` are the people a first report would go to. */
export function firstLetter(to: readonly SeatId[]): Letter {
  return { mode: to.length === 0 ? 'message' : 'report', to }
}

/** A tidy desk with a letter on it; whether the stage is drawn and anything is heard was settled before. */
export function tidyDesk(letter: Letter, drawsStage = true, playsSound = false): Desk {
  return {
    selected: undefined,
    view: 'inbox',
    listing: false,
    paper: undefined,
    act: undefined,
    letter,
    headingCalls: 0,
    letterCalls: 0,
    singleKeys: true,
    drawsStage,
    playsSound,
  }
}

/** The desk after a move. */
export function moveDesk(desk: Desk, move: DeskMove): Desk {
  switch (move.kind) {
    case 'open':
      return {
        ...desk,
        selected: move.key,
        view: 'inbox',
        listing: false,
        headingCalls: desk.headingCalls + (move.focus ? 1 : 0),
      }
    case 'lay-open':
      return { ...desk, selected: move.key }
    case 'show':
      return { ...desk, view: move.view, listing: false }
    case 'list':
      return { ...desk, view: 'inbox', listing: true }
    case 'lay-out':
      return { ...desk, paper: move.paper }
    case 'put-away':
      return { ...desk, paper: undefined, act: undefined }
    case 'begin-act':
      return { ...desk, act: move.activity, paper: undefined }
    case 'write':
      return {
        ...desk,
        letter: move.letter,
        view: 'inbox',
        listing: false,
        letterCalls: desk.letterCalls + (move.focus ? 1 : 0),
      }
    case 'single-keys':
      return { ...desk, singleKeys: move.on }
    case 'draw-stage':
      return { ...desk, drawsStage: move.on }
    case 'play-sound':
      return { ...desk, playsSound: move.on }
    default:
      return unreachable(move)
  }
}
