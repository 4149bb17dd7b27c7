import type { DebriefFor } from '@/debrief/index.ts'
import { type Command, isSeatCommand, organisationOf } from '@/engine/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import { deskOfEvaluator, isBeside, WALL } from '../seats-beside.ts'
import type { ToHost } from '../wire.ts'

/** Who is at the other end of a connection, as the host knows it: never as the device says. */
export type Attendant =
  /** Plays alone with bots: any seat, and the clock is theirs. */
  | { readonly kind: 'alone' }
  | { readonly kind: 'player'; readonly seats: readonly SeatId[] }
  | { readonly kind: 'facilitator' }
  | { readonly kind: 'evaluator'; readonly name: string }
  /** The screen on the wall, and whoever only watches. */
  | { readonly kind: 'watcher' }

/** Whoever plays alone. */
export const ALONE: Attendant = { kind: 'alone' }

/** Why somebody may not say this, in a sentence; undefined: they may. What a command may do is decided by the engine. */
export function mayNotSay(who: Attendant, message: ToHost, joined: SeatId | undefined): string | undefined {
  if (message.kind === 'join') return mayJoin(who, message.seat) ? undefined : 'This seat is not yours.'
  if (who.kind === 'facilitator') return undefined
  if (who.kind === 'alone') return ownsStory(message) ? 'Only a facilitator may do this.' : undefined
  if (message.kind === 'ask-debrief') return mayRead(who, message.for) ? undefined : 'This debrief is not for you.'
  if (who.kind === 'evaluator')
    return message.kind === 'command' && message.command.kind === 'observe' ? undefined : 'An evaluator observes.'
  if (who.kind === 'watcher') return 'Whoever only watches sends nothing.'
  if (message.kind !== 'command') return 'Only the facilitator may do this.'
  if (joined === undefined || !who.seats.includes(joined)) return 'This seat is not yours any more.'
  return isSeatCommand(message.command) ? undefined : 'Only the facilitator may do this.'
}

/** Whoever played reads the debrief of the companies they played for; the joint one is the facilitator's to hand out. */
function mayRead(who: Attendant, reader: DebriefFor): boolean {
  if (who.kind === 'player') return who.seats.some((seat) => organisationOf(seat) === reader)
  return who.kind === 'evaluator'
}

/** Whether somebody may sit there: asked when they join, and again at every line they would be told. */
export function mayJoin(who: Attendant, seat: SeatId): boolean {
  switch (who.kind) {
    case 'facilitator':
      return true
    case 'alone':
      return !isBeside(seat)
    case 'player':
      return who.seats.includes(seat)
    case 'evaluator':
      return seat === WALL || seat === deskOfEvaluator(who.name)
    case 'watcher':
      return seat === WALL
  }
}

/** What somebody who plays alone has no desk for. The story's own pace, going back and ending early are theirs. */
const STORY: ReadonlySet<Command['kind']> = new Set([
  'release-inject',
  'hold-inject',
  'resume-inject',
  'drop-inject',
  'add-inject',
  'edit-inject',
  'enter-phase',
  'change-fact',
  'extend-deadline',
  'justify',
  'take-seat',
])

function ownsStory(message: ToHost): boolean {
  return message.kind === 'command' && STORY.has(message.command.kind)
}
