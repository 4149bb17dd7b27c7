import { type Command, carry, type Data, type Exercise, lastVersion, topics } from '@/engine/index.ts'
import type { ActivityId, RoleId, SeatId } from '@/kernel/index.ts'
import type { Activity, DataValue, Playbook, Predicate, Rule } from '@/playbook/index.ts'
import { matches, type TraceEvent } from '@/scoring/index.ts'
import type { SeatView } from '../../seat-view.ts'
import { type Way, ways } from '../ways.ts'
import type { Want } from './goals.ts'
import { recollectionOf } from './recollection.ts'

/** How far a want may call for another one before the bot gives up. */
const DEPTH = 5

/** The command that brings a want about, or brings it nearer; undefined when there is nothing to do but wait. */
export function nextStep(want: Want, view: SeatView, depth = 0): Command | undefined {
  const { predicate, same } = want
  const { seat } = view
  if (predicate.role !== undefined && !predicate.role.includes(seat)) return depth === 0 ? ratify(want, view) : undefined
  if (predicate.activity === 'notify') return tell(want, view)
  if (predicate.activity === 'tracker.record') return record(same, view)
  const activities = activitiesOf(predicate.activity, view)
  if (isUnderWay(activities, want, view)) return undefined
  for (const activity of activities) {
    if (activity.grants) {
      const command = grant(activity, same, view)
      if (command !== undefined) return command
      continue
    }
    for (const way of ways(activity, view.exercise)) {
      const data = dataOf(activity, way, view)
      const event = eventOf(activity, seat, data)
      if (!matches(predicate, event) || !agrees(same, data)) continue
      const text = unwritten(activity, way, view)
      if (text !== undefined) return depth >= DEPTH ? undefined : nextStep(text, view, depth + 1)
      const first = missing(event, view)
      if (first === undefined) return does(activity, way, seat)
      const command = depth >= DEPTH ? undefined : prepare(first, activity, way, data, view, depth)
      if (command !== undefined) return command
      if (isAsked(activity, way, view)) return undefined
    }
  }
  return undefined
}

/** The text that has to be written before it is published: by whoever may write, where something lies ready to write from. */
function unwritten(activity: Activity, { target }: Way, view: SeatView): Want | undefined {
  const { exercise, briefing, seat } = view
  if (!activity.publishes || target === undefined || lastVersion(target, seat, exercise) !== undefined) return undefined
  if (exercise.things[target]?.words === undefined) return undefined
  const writes = Object.values(briefing.playbook.activities).find(({ words, does: roles }) => words && roles.includes(seat))
  const key = Object.keys(writes?.carries ?? {}).find((name) => writes?.carries[name]?.from === 'target')
  return writes === undefined || key === undefined ? undefined : { predicate: { activity: writes.id }, same: { [key]: target } }
}

/** Asks for the approval of what was done already, such as an emergency act; nothing when the want is of another kind. */
function ratify({ predicate, same }: Want, view: SeatView): Command | undefined {
  const { seat, exercise, briefing } = view
  if (briefing.playbook.activities[predicate.activity]?.grants !== true || Object.keys(same).length === 0) return undefined
  const act = Object.values(exercise.acts).find((one) => one.seat === seat && agrees(same, one.data))
  const activity = act === undefined ? undefined : briefing.playbook.activities[act.activity]
  if (act === undefined || activity === undefined) return undefined
  const choices = Object.entries(act.data).filter(([key]) => activity.carries[key]?.from === 'choice')
  return request(
    predicate,
    activity,
    { ...(act.target === undefined ? {} : { target: act.target }), with: Object.fromEntries(choices) },
    view,
  )
}

/** Whether work that will bring the want about has begun: one way is enough. */
function isUnderWay(activities: readonly Activity[], { predicate, same }: Want, { seat, exercise }: SeatView): boolean {
  return Object.values(exercise.acts).some((act) => {
    const activity = activities.find(({ id }) => id === act.activity)
    if (activity === undefined || act.seat !== seat || act.finishedAt !== undefined) return false
    return matches(predicate, eventOf(activity, seat, act.data)) && agrees(same, act.data)
  })
}

/** Whether somebody has been asked for what this way needs, and has not answered. */
function isAsked(activity: Activity, way: Way, { seat, exercise }: SeatView): boolean {
  return Object.values(exercise.requests).some(
    ({ answer, line: { event } }) =>
      answer === undefined &&
      event.seat === seat &&
      event.forActivity === activity.id &&
      event.target === way.target &&
      agrees(way.with, event.data),
  )
}

/** The first rule that wants something else before this event and has not got it. */
function missing(event: TraceEvent, view: SeatView): Rule | undefined {
  const seen = recollectionOf(view)
  return rulesOfOrder(view.briefing.playbook).find((rule) => {
    if (rule.b === undefined || !matches(rule.b, event)) return false
    const keys = rule.same ?? []
    return !seen
      .labelled(rule.a.activity)
      .some(
        (earlier) =>
          matches(rule.a, earlier) &&
          keys.every((key) => earlier.data[key] !== undefined && earlier.data[key] === event.data[key]),
      )
  })
}

const ordering = new WeakMap<Playbook, readonly Rule[]>()

/** The rules that want something before something else; worked out once per playbook. */
function rulesOfOrder(playbook: Playbook): readonly Rule[] {
  const known = ordering.get(playbook)
  if (known !== undefined) return known
  const rules = playbook.rules.filter(({ template, modality }) => BEFORE.has(template) && modality !== 'may')
  ordering.set(playbook, rules)
  return rules
}

const BEFORE: ReadonlySet<Rule['template']> = new Set(['precedence', 'alternatePrecedence', 'succession', 'alternateSuccession'])

/** Does what has to stand first, or asks whoever can. */
function prepare(rule: Rule, activity: Activity, way: Way, data: Data, view: SeatView, depth: number): Command | undefined {
  if (rule.dimension === 'restraint') return undefined
  const same: Record<string, DataValue> = {}
  for (const key of rule.same ?? []) {
    const value = data[key]
    if (value !== undefined) same[key] = value
  }
  const own = nextStep({ predicate: rule.a, same }, view, depth + 1)
  const able = (rule.a.role?.includes(view.seat) ?? true) && activitiesOf(rule.a.activity, view).length > 0
  return able ? own : request(rule.a, activity, way, view)
}

function request({ activity: wanted, role }: Predicate, forActivity: Activity, way: Way, view: SeatView): Command | undefined {
  const { seat, exercise, briefing } = view
  const activity = briefing.playbook.activities[wanted]
  if (activity === undefined || activity.does.length === 0) return undefined
  const of = (role ?? activity.does).find((other) => other !== seat && isStaffed(other, exercise))
  if (of === undefined) return undefined
  // Words that were changed are other words, and have to be read again.
  const { message } = dataOf(forActivity, way, view)
  const before = Object.values(exercise.requests).some(
    ({ line: { event } }) =>
      event.seat === seat &&
      event.activity === wanted &&
      event.forActivity === forActivity.id &&
      event.target === way.target &&
      event.data['message'] === message &&
      agrees(way.with, event.data),
  )
  if (before) return undefined
  const target = way.target === undefined ? {} : { target: way.target }
  return { kind: 'request', seat, of, activity: wanted, forActivity: forActivity.id, ...target, with: way.with, text: '' }
}

function grant(activity: Activity, same: Readonly<Record<string, DataValue>>, { seat, exercise }: SeatView): Command | undefined {
  const asked = Object.values(exercise.requests).find(
    ({ answer, line: { event } }) =>
      answer === undefined && event.of.includes(seat) && event.activity === activity.id && agrees(same, event.data),
  )
  return asked === undefined ? undefined : { kind: 'approve', seat, request: asked.request, with: {} }
}

function tell({ predicate }: Want, { seat, exercise, briefing }: SeatView): Command | undefined {
  const named = predicate.where?.['to']
  const roles = (Array.isArray(named) ? named : [named]) as readonly (RoleId | undefined)[]
  const to = roles.filter(
    (role): role is SeatId => role !== undefined && role !== seat && role in briefing.playbook.roles && isStaffed(role, exercise),
  )
  if (to.length === 0) return undefined
  return {
    kind: 'notify',
    seat,
    to,
    topics,
    text: 'What we know for certain, what we do not know yet, and what we do about it.',
  }
}

function record(same: Readonly<Record<string, DataValue>>, { seat, exercise, briefing }: SeatView): Command | undefined {
  const finding = same['finding']
  const made = exercise.happenings.find((happening) => happening.data['finding'] === finding)
  if (typeof finding !== 'string' || made === undefined) return undefined
  const title = briefing.playbook.activities[made.activity]?.title
  return { kind: 'record-finding', seat, finding, text: typeof title === 'string' ? title : made.activity }
}

/** Activities a word stands for, itself or its class, that this seat has a mandate for and whose phase has come. */
function activitiesOf(word: ActivityId, { seat, briefing, exercise }: SeatView): readonly Activity[] {
  const entered = ({ phase }: Activity): boolean => phase === 'ALL' || exercise.phases.some((one) => one.phase === phase)
  return meantBy(word, briefing.playbook).filter((activity) => activity.does.includes(seat) && entered(activity))
}

const meanings = new WeakMap<Playbook, Map<ActivityId, readonly Activity[]>>()

/** Activities a word stands for; worked out once per playbook. */
function meantBy(word: ActivityId, playbook: Playbook): readonly Activity[] {
  const known = meanings.get(playbook) ?? new Map<ActivityId, readonly Activity[]>()
  meanings.set(playbook, known)
  const before = known.get(word)
  if (before !== undefined) return before
  const meant = Object.values(playbook.activities).filter(({ id, classes }) => id === word || classes.includes(word))
  known.set(word, meant)
  return meant
}

function does(activity: Activity, way: Way, seat: SeatId): Command {
  const target = way.target === undefined ? {} : { target: way.target }
  return { kind: 'do', seat, activity: activity.id, ...target, with: way.with, emergency: false }
}

function dataOf(activity: Activity, { target, with: choices }: Way, { seat, exercise }: SeatView): Data {
  const thing = target === undefined ? undefined : exercise.things[target]
  return carry({ seat, activity, target, with: choices, emergency: false }, thing, exercise)
}

function eventOf(activity: Activity, role: SeatId, data: Data): TraceEvent {
  return { seq: -1, t: 0, activity: activity.id, labels: [activity.id, ...activity.classes], role, data, cites: [] }
}

function isStaffed(role: RoleId, exercise: Exercise): boolean {
  return (exercise.seats[role]?.kind ?? 'nobody') !== 'nobody'
}

const agrees = (part: Readonly<Record<string, unknown>>, whole: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(part).every(([key, value]) => whole[key] === value)
