import type { Command, Data } from '@/engine/index.ts'
import type { ExerciseTime } from '@/kernel/index.ts'
import type { Activity, DataValue, Predicate, Rule } from '@/playbook/index.ts'
import type { SeatView } from '../../seat-view.ts'
import type { Habits } from '../bot.ts'
import { recollectionOf } from './recollection.ts'

/** Something to be brought about: an event that matches, with these values under the rule's correlation keys. */
export interface Want {
  readonly predicate: Predicate
  readonly same: Readonly<Record<string, DataValue>>
}

/** Something a seat wants, since when, and by when it is pressing. */
export type Goal = { readonly since: ExerciseTime; readonly due: number; readonly weight: number } & (
  | { readonly kind: 'send'; readonly command: Command }
  | { readonly kind: 'want'; readonly want: Want }
)

/** Everything the rules and other people ask of a seat now, most pressing first. */
export function goalsOf(view: SeatView, habits: Habits): readonly Goal[] {
  const goals = [...questions(view, habits), ...requests(view), ...duties(view)]
  return goals.sort((a, b) => a.due - b.due || b.weight - a.weight || a.since - b.since)
}

/** Injects that ask something; they come before everything else, as a ringing phone does. */
function questions({ seat, exercise }: SeatView, habits: Habits): readonly Goal[] {
  return Object.values(exercise.deliveries).flatMap(({ line, answers }): readonly Goal[] => {
    const { event } = line
    if (!event.to.includes(seat) || seat in answers || event.ask.length === 0) return []
    const option = habits(event.inject, seat)
    if (option === undefined) return []
    const command: Command = { kind: 'answer', seat, inject: event.inject, option, text: '' }
    return [{ kind: 'send', since: line.at, due: event.replyBy ?? line.at, weight: 5, command }]
  })
}

/** Requests on the seat's desk: approvals are given, work is done. */
function requests(view: SeatView): readonly Goal[] {
  const { seat, exercise, briefing } = view
  return Object.values(exercise.requests).flatMap(({ request, line, answer }): readonly Goal[] => {
    if (answer !== undefined || !line.event.of.includes(seat)) return []
    const activity = briefing.playbook.activities[line.event.activity]
    if (activity === undefined) return []
    const goal = { since: line.at, due: line.at, weight: 4 }
    if (activity.grants) {
      const choices = Object.entries(activity.carries).flatMap(([key, { from, ...rest }]) =>
        from === 'choice' && 'of' in rest ? [[key, rest.of[0] ?? null] as const] : [],
      )
      return [{ ...goal, kind: 'send', command: { kind: 'approve', seat, request, with: Object.fromEntries(choices) } }]
    }
    const done = exercise.happenings.some(
      ({ at, role, activity: what }) => role === seat && what === activity.id && at >= line.at,
    )
    if (done) return []
    const same = aimOf(activity, line.event.data)
    return [{ ...goal, kind: 'want', want: { predicate: { activity: activity.id }, same } }]
  })
}

/** What work that is asked for is to be done to: the thing the asker's own act is about, where both are about one. */
function aimOf({ carries }: Activity, asked: Data): Readonly<Record<string, DataValue>> {
  const aims = Object.entries(asked).filter(([key]) => carries[key]?.from === 'target')
  return Object.fromEntries(aims)
}

/** Obligations of the playbook that are open for this seat. */
function duties(view: SeatView): readonly Goal[] {
  const { exercise } = view
  return recollectionOf(view)
    .open(exercise.now)
    .flatMap(({ rule, predicate, event, deadline }): readonly Goal[] => {
      if (event.t > exercise.now || !isMine(rule, event.role, view)) return []
      const same: Record<string, DataValue> = {}
      for (const key of rule.same ?? []) {
        const value = event.data[key]
        if (value !== undefined) same[key] = value
      }
      const due = pressing(event.t, deadline ?? Number.MAX_SAFE_INTEGER, rule)
      return [{ kind: 'want', since: event.t as ExerciseTime, due, weight: rule.weight, want: { predicate, same } }]
    })
}

/** When somebody sensible would see to it: what the response lives on well before its time is up, the rest in time. */
function pressing(since: number, deadline: number, { critical }: Rule): number {
  return critical ? since + (deadline - since) * 0.4 : deadline
}

/** Whether an obligation is this seat's: it owns the rule, it did what the rule is about, or the owner's seat is empty. */
function isMine({ owner, b }: Rule, actor: string | null, { seat, exercise }: SeatView): boolean {
  if (owner === seat) return true
  if (typeof owner !== 'string') return owner.includes(seat)
  if (owner === 'actor') return actor === seat || (actor !== null && b?.role?.includes(seat) === true)
  const empty = (exercise.seats[owner]?.kind ?? 'nobody') === 'nobody'
  return empty && b?.role?.includes(seat) === true
}
