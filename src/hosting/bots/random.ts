import { type Command, may } from '@/engine/index.ts'
import { chance, draw, type ExerciseTime, type SeatId, type Seed } from '@/kernel/index.ts'
import { isAnswer } from '@/playbook/index.ts'
import type { SeatView } from '../seat-view.ts'
import type { Bot } from './bot.ts'
import { ways } from './ways.ts'

/** About how often it does something, in seconds of story time. */
const PAUSE = 240

/** Presses whatever can be pressed, every few minutes, drawn by the seed. */
export const random: Bot = (view, seed) => {
  const { exercise, seat } = view
  if (exercise.status !== 'running') return { kind: 'rest' }
  const turn = Math.floor(exercise.now / PAUSE)
  const at = turn * PAUSE + draw(seed, `random/${seat}/${turn}/when`, 0, PAUSE - 1)
  const next = ((turn + 1) * PAUSE) as ExerciseTime
  if (exercise.now < at) return { kind: 'wait', until: at as ExerciseTime }
  if (exercise.now > at) return { kind: 'wait', until: next }
  const acted = view.lines.filter((line) => line.at === exercise.now && 'seat' in line.event && line.event.seat === seat)
  if (acted.length > 0) return { kind: 'wait', until: next }
  const command = pick(view, seed, `random/${seat}/${turn}`)
  return command === undefined ? { kind: 'wait', until: next } : { kind: 'send', command }
}

function pick(view: SeatView, seed: Seed, purpose: string): Command | undefined {
  const wishes = [answers, responses, acts, words][draw(seed, `${purpose}/kind`, 0, 3)]?.(view, seed, purpose) ?? []
  const allowed = wishes.filter(
    (command) => may(command, { kind: 'seat', seat: view.seat }, view.exercise, view.briefing).allowed,
  )
  return allowed[Math.floor(chance(seed, `${purpose}/which`) * allowed.length)]
}

function answers({ seat, exercise }: SeatView): readonly Command[] {
  return Object.values(exercise.deliveries).flatMap(({ line: { event } }) =>
    event.ask.map(({ option }): Command => ({ kind: 'answer', seat, inject: event.inject, option, text: '' })),
  )
}

function responses({ seat, exercise }: SeatView): readonly Command[] {
  return Object.values(exercise.requests).flatMap(({ request }): readonly Command[] => [
    { kind: 'approve', seat, request, with: {} },
    { kind: 'refuse', seat, request, reason: 'Not now.' },
  ])
}

function acts({ seat, exercise, briefing }: SeatView, seed: Seed, purpose: string): readonly Command[] {
  const { playbook } = briefing
  const mine = Object.values(playbook.activities).filter(({ id, does }) => does.includes(seat) && !isAnswer(id, playbook))
  const activity = mine[draw(seed, `${purpose}/activity`, 0, Math.max(0, mine.length - 1))]
  if (activity === undefined) return []
  const emergency = chance(seed, `${purpose}/emergency`) < 0.2
  return ways(activity, exercise).map(
    ({ target, with: choices }): Command => ({
      kind: 'do',
      seat,
      activity: activity.id,
      ...(target === undefined ? {} : { target }),
      with: choices,
      emergency,
    }),
  )
}

function words({ seat, briefing, exercise }: SeatView): readonly Command[] {
  const others = (Object.keys(briefing.playbook.roles) as SeatId[]).filter(
    (role) => role !== seat && exercise.seats[role]?.kind !== 'nobody',
  )
  return others.flatMap((to): readonly Command[] => [
    { kind: 'notify', seat, to: [to], topics: [], text: 'Something is going on.' },
    { kind: 'send', seat, to: [to], text: 'Are you there?' },
  ])
}
