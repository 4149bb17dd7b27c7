import type { Command, Log } from '@/engine/index.ts'
import { type Bot, crewOf, type Playable, type Players, playEvening, type SeatView, tellStory } from '@/hosting/index.ts'
import type { ExerciseTime, SeatId, Seed } from '@/kernel/index.ts'
import type { Playbook, Rule } from '@/playbook/index.ts'
import type { Option, Scenario } from '@/scenario/index.ts'

/** A night of a story by the playbook, with some seats played in a way of their own. */
export function nightOf(playable: Pick<Playable, 'scenario' | 'playbook'>, players: Readonly<Record<string, Bot>> = {}): Log {
  const level = 'standard'
  return playEvening({
    story: tellStory(playable, level, '7' as Seed),
    crew: crewOf(playable.scenario, 'playbook'),
    crewName: 'playbook',
    level,
    players: players as Players,
  })
}

/** What somebody will not do. */
export type Unwilling = (command: Command, view: SeatView) => boolean

/** A bot that never does some things and otherwise plays on: when it wants one of them, it is asked what it wants besides. */
export function without(bot: Bot, isUnwanted: Unwilling): Bot {
  return (view, seed, habits) => {
    let left: SeatView = view
    const put: string[] = []
    for (;;) {
      const wish = bot(left, seed, (inject, seat) => (put.includes(inject) ? undefined : habits(inject, seat)))
      if (wish.kind !== 'send' || !isUnwanted(wish.command, view)) return wish
      if (wish.command.kind === 'answer') put.push(wish.command.inject)
      else left = unmindful(left, wish.command)
    }
  }
}

/** A bot that does some things not before a time, as soon as it may. */
export function notBefore(time: ExerciseTime, bot: Bot, isDelayed: Unwilling): Bot {
  const waiting = without(bot, isDelayed)
  return (view, seed, habits) => {
    if (view.exercise.now >= time) return bot(view, seed, habits)
    const wish = waiting(view, seed, habits)
    if (wish.kind === 'send') return wish
    return { kind: 'wait', until: wish.kind === 'wait' ? (Math.min(wish.until, time) as ExerciseTime) : time }
  }
}

/** Tells one of these seats of the incident, in a letter or by an answer that does. */
export const tells =
  (scenario: Scenario, ...seats: readonly string[]): Unwilling =>
  (command) =>
    (command.kind === 'notify' && command.to.some((to) => seats.includes(to))) ||
    (optionIn(scenario, command)?.notifies.some((to) => to !== ('seat' in command ? command.seat : '') && seats.includes(to)) ??
      false)

/** Answers whoever asks for this approval, at the desk or by an answer to an inject. */
export const settles =
  (scenario: Scenario, ...activities: readonly string[]): Unwilling =>
  (command, { exercise }) =>
    activities.includes(
      command.kind === 'approve' || command.kind === 'refuse'
        ? (exercise.requests[command.request]?.line.event.activity ?? '')
        : (optionIn(scenario, command)?.does ?? ''),
    )

/** Says anything at all to another seat about the incident. */
export const tellsAnybody =
  (scenario: Scenario): Unwilling =>
  (command) =>
    command.kind === 'notify' || (optionIn(scenario, command)?.notifies.length ?? 0) > 0

function optionIn(scenario: Scenario, command: Command): Option | undefined {
  if (command.kind !== 'answer') return undefined
  return scenario.injects.find(({ id }) => id === command.inject)?.ask.find(({ option }) => option === command.option)
}

/** A view in which whatever calls for a command is not there: the request it answers, or the rules that ask for it. */
function unmindful(view: SeatView, command: Command): SeatView {
  if (command.kind === 'approve' || command.kind === 'refuse') {
    const { [command.request]: _, ...requests } = view.exercise.requests
    return { ...view, exercise: { ...view.exercise, requests } }
  }
  const { playbook } = view.briefing
  return { ...view, briefing: { ...view.briefing, playbook: forgetting(playbook, command) } }
}

/** The same playbook for the same things forgotten: a bot works out once per playbook what it asks. */
const forgotten = new WeakMap<Playbook, Map<string, Playbook>>()

function forgetting(playbook: Playbook, command: Command): Playbook {
  const known = forgotten.get(playbook) ?? new Map<string, Playbook>()
  forgotten.set(playbook, known)
  const name = command.kind === 'notify' ? `notify ${command.to.join()}` : 'activity' in command ? command.activity : command.kind
  const before = known.get(name)
  if (before !== undefined) return before
  const rules = playbook.rules.filter((rule) => !asksFor(rule, command, playbook))
  if (rules.length === playbook.rules.length) throw new Error(`No rule asks for ${name}; a bot could not be kept from it.`)
  const fresh = { ...playbook, rules }
  known.set(name, fresh)
  return fresh
}

function asksFor({ b }: Rule, command: Command, { activities }: Playbook): boolean {
  if (b === undefined) return false
  if (command.kind === 'notify') {
    const to = [b.where?.['to'] ?? []].flat() as readonly unknown[]
    return b.activity === 'notify' && command.to.some((seat: SeatId) => to.includes(seat))
  }
  if (!('activity' in command)) return false
  const wanted = command.kind === 'request' ? (command.forActivity ?? command.activity) : command.activity
  return b.activity === wanted || (activities[wanted]?.classes.includes(b.activity) ?? false)
}
