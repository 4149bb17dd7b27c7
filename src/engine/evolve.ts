import type { ExerciseTime } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'
import type { ExerciseEvent, Recorded } from './event.ts'
import type { Act, Exercise, Request } from './exercise.ts'
import { happeningsOf } from './happening.ts'
import { hotWashAfter } from './hot-wash.ts'
import type { Version } from './version.ts'

/** An exercise that nobody has been handed yet. */
type Unfinished = { -readonly [Part in keyof Exercise]: Exercise[Part] }

/**
 * The exercise after one more line. Total: a line that was recorded is never argued with, also when lines before it are
 * missing because this reader may not see them.
 */
export function evolve(exercise: Exercise, line: Recorded, playbook: Playbook): Exercise {
  const happened = happeningsOf(line, playbook)
  const after: Unfinished = {
    ...exercise,
    now: Math.max(exercise.now, line.at) as ExerciseTime,
    last: line.number,
    happenings: happened.length === 0 ? exercise.happenings : [...exercise.happenings, ...happened],
  }
  apply(after, line, line.event)
  return after
}

/** The fold of many lines. */
export function replay(before: Exercise, lines: readonly Recorded[], playbook: Playbook): Exercise {
  return lines.reduce((exercise, line) => evolve(exercise, line, playbook), before)
}

/** Gives the new exercise the parts that the event changes. Each is a new one; those of the exercise before are its own. */
function apply(after: Unfinished, line: Recorded, event: ExerciseEvent): void {
  const { number, at, audience } = line
  switch (event.kind) {
    case 'exercise-started':
      after.status = 'running'
      after.seats = event.seats
      after.phase = event.phase
      after.phases = [...after.phases, ...[...(event.entered ?? []), event.phase].map((phase) => ({ phase, at, number }))]
      return
    case 'clock-advanced':
      after.now = event.to
      return
    case 'phase-entered':
      after.phase = event.phase
      after.phases = [...after.phases, { phase: event.phase, at, number }]
      return
    case 'inject-delivered':
      after.due = without(after.due, event.inject)
      after.held = after.held.filter((inject) => inject !== event.inject)
      after.deliveries = { ...after.deliveries, [event.inject]: { line: { ...line, event }, answers: {} } }
      return
    case 'inject-due':
      after.due = { ...after.due, [event.inject]: event.at }
      return
    case 'inject-held':
      after.held = [...after.held, event.inject]
      return
    case 'inject-resumed':
      after.held = after.held.filter((inject) => inject !== event.inject)
      return
    case 'inject-dropped':
      after.due = without(after.due, event.inject)
      after.dropped = [...after.dropped, event.inject]
      return
    case 'inject-edited': {
      const { kind: _, inject, ...words } = event
      after.edited = { ...after.edited, [inject]: { ...after.edited[inject], ...words } }
      return
    }
    case 'deadline-extended': {
      const delivery = after.deliveries[event.inject]
      if (delivery === undefined) return
      const extended = { ...delivery.line, event: { ...delivery.line.event, replyBy: event.replyBy } }
      after.deliveries = { ...after.deliveries, [event.inject]: { ...delivery, line: extended } }
      return
    }
    case 'seat-taken':
      after.seats = { ...after.seats, [event.seat]: event.holder }
      return
    case 'inject-answered': {
      const delivery = after.deliveries[event.inject]
      if (delivery === undefined) return
      const answers = { ...delivery.answers, [event.seat]: { ...line, event } }
      after.deliveries = { ...after.deliveries, [event.inject]: { ...delivery, answers } }
      return
    }
    case 'act-started': {
      const { kind: _, reason: __, confidence: ___, ...started } = event
      const act: Act = { ...started, startedAt: at, started: number }
      after.acts = { ...after.acts, [event.act]: act }
      return
    }
    case 'act-finished': {
      const act = after.acts[event.act]
      if (act === undefined) return
      after.acts = { ...after.acts, [event.act]: { ...act, finishedAt: at } }
      if (act.words !== undefined) write(after, act, line)
      return
    }
    case 'statement-published':
      after.published = [...after.published, { ...line, event }]
      return
    case 'notified':
      after.notices = [...after.notices, { ...line, event }]
      return
    case 'message-sent':
      after.messages = [...after.messages, { ...line, event }]
      return
    case 'approval-requested': {
      const request: Request = { request: event.request, line: { ...line, event } }
      after.requests = { ...after.requests, [event.request]: request }
      return
    }
    case 'approval-given':
    case 'approval-refused': {
      const request = after.requests[event.request]
      if (request === undefined) return
      const answer = { given: event.kind === 'approval-given', by: event.seat, at, number }
      after.requests = { ...after.requests, [event.request]: { ...request, answer } }
      return
    }
    case 'finding-recorded':
      after.findings = [...after.findings, { ...line, event }]
      return
    case 'delegated':
      after.deputies =
        event.to === event.from ? without(after.deputies, event.from) : { ...after.deputies, [event.from]: event.to }
      return
    case 'rewound':
      // The line stands where it takes the exercise back to; whoever folds has folded that path, see `pathOf`.
      return
    case 'fact-changed':
      after.facts = { ...after.facts, [event.fact]: event.to }
      return
    case 'fact-shown':
      after.facts = { ...after.facts, [event.fact.id]: event.value }
      after.factsShown = { ...after.factsShown, [event.fact.id]: event.fact }
      after.shownTo = { ...after.shownTo, [event.fact.id]: [...(after.shownTo[event.fact.id] ?? []), audience.during] }
      return
    case 'thing-shown':
      after.things = { ...after.things, [event.thing.id]: event.thing }
      after.shownTo = { ...after.shownTo, [event.thing.id]: [...(after.shownTo[event.thing.id] ?? []), audience.during] }
      return
    case 'process-began':
      after.processes = { ...after.processes, [event.process]: at }
      return
    case 'process-ceased':
      after.processes = without(after.processes, event.process)
      return
    case 'story-faulted':
      after.faults = [...after.faults, event.where]
      return
    case 'world-acted':
      after.worldActs = [...after.worldActs, { ...line, event }]
      return
    case 'act-recalled':
    // What a deviation is worth is the scoring's to say; nothing at the table follows from it.
    case 'deviation-justified':
      return
    case 'window-closed':
      after.between = { next: event.next, title: event.title }
      return
    case 'window-opened':
      after.between = undefined
      return
    case 'exercise-ended':
      after.status = 'ended'
      return
    case 'observed':
      after.observations = [...after.observations, { ...line, event }]
      return
    default:
      after.hotWash = hotWashAfter(after.hotWash, event, number)
  }
}

/** A text is there once the work on it is finished. */
function write(after: Unfinished, { target, seat, words }: Act, { at, number, audience }: Recorded): void {
  if (target === undefined || words === undefined) return
  const version: Version = { ...words, statement: target, seat, at, line: number, circle: audience.during }
  after.statements = { ...after.statements, [target]: [...(after.statements[target] ?? []), version] }
}

function without<Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  if (!(key in record)) return record
  const { [key]: _, ...rest } = record
  return rest
}
