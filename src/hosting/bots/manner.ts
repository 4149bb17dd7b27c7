import { type Command, may } from '@/engine/index.ts'
import { after, canonical, chance, draw, type ExerciseTime, minutes, type SeatId, type Seed, STARTEX } from '@/kernel/index.ts'
import type { SeatView } from '../seat-view.ts'
import type { Bot, Habits, Wish } from './bot.ts'
import { type Goal, goalsOf } from './playbook/goals.ts'
import { nextStep } from './playbook/next-step.ts'

/** In what somebody differs from the playbook. Shares are from 0 (never) to 1 (always), drawn once per goal. */
export interface Manner {
  /** Story minutes until something is taken up, drawn from the least to the most. */
  readonly takesUp: readonly [least: number, most: number]
  /** How often something never comes to mind. */
  readonly forgets: number
  /** How often news first goes to the wrong person, and how many story minutes later that is noticed. */
  readonly misdirects: number
  readonly notices: readonly [least: number, most: number]
  /** How often something is done without waiting for the approval it needs. */
  readonly presumes: number
  /**
   * Story minutes without a sign of life after which the list is gone through once more: the most pressing thing on it that was
   * forgotten or put off is taken up then, though its time may be over. Nobody at a table stares at an open list for longer.
   */
  readonly looksAgain: number
  /** How often a finding is not written into the tracker. */
  readonly skipsTracker: number
  /** Whether questions are answered by any option that is offered rather than by the one the playbook wants. */
  readonly guesses: boolean
}

/**
 * Follows the playbook in a manner of its own. Every draw is keyed by the seat and by what the goal is, never by when it came up
 * or what others did: the same goal meets the same weakness, whoever sits on the other seats. Only how soon the list is gone through
 * again depends on how quiet it is at the seat.
 */
export function follow(manner: Manner): Bot {
  return (view, seed, habits): Wish => {
    const { exercise, briefing, seat } = view
    if (exercise.status !== 'running') return { kind: 'rest' }
    let wake: ExerciseTime | undefined
    const later = (time: ExerciseTime): void => {
      wake = wake === undefined || time < wake ? time : wake
    }
    const quietSince = lastSignOf(view)
    for (const goal of goalsOf(view, manner.guesses ? guessing(view, seed) : habits)) {
      const mind: Mind = { manner, seed, purpose: `manner/${seat}/${keyOf(goal, view)}` }
      const secondLook = after(Math.max(goal.since, quietSince) as ExerciseTime, minutes(manner.looksAgain))
      const again = secondLook <= exercise.now
      if (!again) {
        later(secondLook)
        if (happens(mind, 'forgets', manner.forgets)) continue
        const ready = after(goal.since, minutesOf(mind, 'takes-up', manner.takesUp))
        if (ready > exercise.now) {
          later(ready)
          continue
        }
      }
      const planned = goal.kind === 'send' ? goal.command : nextStep(goal.want, view)
      const inThisMind = again ? { ...mind, manner: collected(manner) } : mind
      const meant = planned === undefined ? undefined : asDone(planned, goal, inThisMind, view)
      if (meant === undefined) continue
      if (meant.kind === 'wait') {
        later(meant.until)
        continue
      }
      if (may(meant.command, { kind: 'seat', seat }, exercise, briefing).allowed) return meant
    }
    return wake === undefined ? { kind: 'rest' } : { kind: 'wait', until: wake }
  }
}

/** How somebody does things who has just gone through the list again. */
function collected(manner: Manner): Manner {
  return { ...manner, skipsTracker: 0, notices: [0, 0] }
}

/** When the seat last did anything that others could see, or came back to the table after a jump of the clock. */
function lastSignOf({ seat, lines }: SeatView): ExerciseTime {
  const sign = lines.findLast(({ event }) => event.kind === 'window-opened' || ('seat' in event && event.seat === seat))
  return sign?.at ?? STARTEX
}

/** One goal in somebody's head: what is drawn for it is drawn under its own name. */
interface Mind {
  readonly manner: Manner
  readonly seed: Seed
  readonly purpose: string
}

/** What a goal is, without when it came up and without numbers that depend on how much others have done. */
function keyOf(goal: Goal, { exercise }: SeatView): string {
  if (goal.kind === 'want') return canonical({ want: goal.want.predicate, same: goal.want.same })
  const { command } = goal
  if (command.kind === 'answer') return `answer/${command.inject}`
  if (command.kind !== 'approve') return canonical(command)
  const asked = exercise.requests[command.request]?.line.event
  return canonical({ approve: asked?.activity, for: asked?.forActivity, target: asked?.target, data: asked?.data })
}

/** What becomes of a planned command on its way from the head to the hand; undefined when nothing does. */
function asDone(planned: Command, goal: Goal, mind: Mind, view: SeatView): Exclude<Wish, { kind: 'rest' }> | undefined {
  const send = (command: Command) => ({ kind: 'send', command }) as const
  switch (planned.kind) {
    case 'record-finding':
      return happens(mind, 'skips-tracker', mind.manner.skipsTracker) ? undefined : send(planned)
    case 'request': {
      const presumed = happens(mind, 'presumes', mind.manner.presumes) ? withoutAsking(planned, view) : undefined
      return send(presumed ?? planned)
    }
    case 'notify':
      return happens(mind, 'misdirects', mind.manner.misdirects) ? misdirected(planned, goal, mind, view) : send(planned)
    default:
      return send(planned)
  }
}

/** The act itself instead of the request for its approval; undefined when there is no such act or it cannot be done. */
function withoutAsking(asked: Extract<Command, { kind: 'request' }>, view: SeatView): Command | undefined {
  const { seat, activity, forActivity, target, with: choices } = asked
  const { exercise, briefing } = view
  if (forActivity === undefined || briefing.playbook.activities[activity]?.grants !== true) return undefined
  const aim = target === undefined ? {} : { target }
  const command: Command = { kind: 'do', seat, activity: forActivity, ...aim, with: choices, emergency: false }
  return may(command, { kind: 'seat', seat }, exercise, briefing).allowed ? command : undefined
}

/** First somebody else hears it; the right one only when that has been noticed. */
function misdirected(
  notice: Extract<Command, { kind: 'notify' }>,
  goal: Goal,
  mind: Mind,
  { seat, exercise, briefing }: SeatView,
): Exclude<Wish, { kind: 'rest' }> {
  const others = (Object.keys(briefing.playbook.roles) as SeatId[])
    .filter((role) => role !== seat && !notice.to.includes(role) && (exercise.seats[role]?.kind ?? 'nobody') !== 'nobody')
    .sort()
  const wrong = others[draw(mind.seed, `${mind.purpose}/whom`, 0, Math.max(0, others.length - 1))]
  if (wrong === undefined) return { kind: 'send', command: notice }
  const told = exercise.notices.find(
    ({ at, event }) => event.seat === seat && at >= goal.since && event.to.length === 1 && event.to[0] === wrong,
  )
  if (told === undefined) return { kind: 'send', command: { ...notice, to: [wrong] } }
  const noticed = after(told.at, minutesOf(mind, 'notices', mind.manner.notices))
  return noticed > exercise.now ? { kind: 'wait', until: noticed } : { kind: 'send', command: notice }
}

/** Any of the options that are offered to the seat, drawn per inject. */
function guessing({ exercise }: SeatView, seed: Seed): Habits {
  return (inject, seat) => {
    const ask = exercise.deliveries[inject]?.line.event.ask ?? []
    const offered = ask.filter((option) => option.for?.includes(seat) !== false)
    return offered[draw(seed, `manner/${seat}/answer/${inject}/option`, 0, Math.max(0, offered.length - 1))]?.option
  }
}

function happens({ seed, purpose }: Mind, what: string, share: number): boolean {
  return share > 0 && chance(seed, `${purpose}/${what}`) < share
}

function minutesOf({ seed, purpose }: Mind, what: string, [least, most]: readonly [number, number]) {
  return minutes(draw(seed, `${purpose}/${what}`, least, most))
}
