import { type ExerciseTime, unreachable } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'
import type { ExerciseEvent, Recorded } from './event.ts'
import type { Act, Exercise, Request } from './exercise.ts'
import { happeningsOf } from './happening.ts'
import type { Version } from './version.ts'

/**
 * The exercise after one more line. Total: a line that was recorded is never argued with, also when lines before it are
 * missing because this reader may not see them.
 */
export function evolve(exercise: Exercise, line: Recorded, playbook: Playbook): Exercise {
  const happened = happeningsOf(line, playbook)
  const moved: Exercise = {
    ...exercise,
    now: Math.max(exercise.now, line.at) as ExerciseTime,
    last: line.number,
    happenings: happened.length === 0 ? exercise.happenings : [...exercise.happenings, ...happened],
  }
  return apply(moved, line, line.event)
}

/** The fold of many lines. */
export function replay(before: Exercise, lines: readonly Recorded[], playbook: Playbook): Exercise {
  return lines.reduce((exercise, line) => evolve(exercise, line, playbook), before)
}

function apply(exercise: Exercise, line: Recorded, event: ExerciseEvent): Exercise {
  const { number, at, audience } = line
  switch (event.kind) {
    case 'exercise-started':
      return {
        ...exercise,
        status: 'running',
        seats: event.seats,
        phase: event.phase,
        phases: [...exercise.phases, ...[...(event.entered ?? []), event.phase].map((phase) => ({ phase, at, number }))],
      }
    case 'clock-advanced':
      return { ...exercise, now: event.to }
    case 'phase-entered':
      return { ...exercise, phase: event.phase, phases: [...exercise.phases, { phase: event.phase, at, number }] }
    case 'inject-delivered':
      return {
        ...exercise,
        due: without(exercise.due, event.inject),
        held: exercise.held.filter((inject) => inject !== event.inject),
        deliveries: { ...exercise.deliveries, [event.inject]: { line: { ...line, event }, answers: {} } },
      }
    case 'inject-due':
      return { ...exercise, due: { ...exercise.due, [event.inject]: event.at } }
    case 'inject-held':
      return { ...exercise, held: [...exercise.held, event.inject] }
    case 'inject-dropped':
      return { ...exercise, due: without(exercise.due, event.inject), dropped: [...exercise.dropped, event.inject] }
    case 'inject-answered': {
      const delivery = exercise.deliveries[event.inject]
      if (delivery === undefined) return exercise
      const answers = { ...delivery.answers, [event.seat]: { ...line, event } }
      return { ...exercise, deliveries: { ...exercise.deliveries, [event.inject]: { ...delivery, answers } } }
    }
    case 'act-started': {
      const { kind: _, reason: __, confidence: ___, ...started } = event
      const act: Act = { ...started, startedAt: at, started: number }
      return { ...exercise, acts: { ...exercise.acts, [event.act]: act } }
    }
    case 'act-finished': {
      const act = exercise.acts[event.act]
      if (act === undefined) return exercise
      const finished = { ...exercise, acts: { ...exercise.acts, [event.act]: { ...act, finishedAt: at } } }
      return act.words === undefined ? finished : written(finished, act, line)
    }
    case 'statement-published':
      return { ...exercise, published: [...exercise.published, { ...line, event }] }
    case 'notified':
      return { ...exercise, notices: [...exercise.notices, { ...line, event }] }
    case 'message-sent':
      return { ...exercise, messages: [...exercise.messages, { ...line, event }] }
    case 'approval-requested': {
      const request: Request = { request: event.request, line: { ...line, event } }
      return { ...exercise, requests: { ...exercise.requests, [event.request]: request } }
    }
    case 'approval-given':
    case 'approval-refused': {
      const request = exercise.requests[event.request]
      if (request === undefined) return exercise
      const answer = { given: event.kind === 'approval-given', by: event.seat, at, number }
      return { ...exercise, requests: { ...exercise.requests, [event.request]: { ...request, answer } } }
    }
    case 'finding-recorded':
      return { ...exercise, findings: [...exercise.findings, { ...line, event }] }
    case 'delegated':
      return {
        ...exercise,
        deputies:
          event.to === event.from ? without(exercise.deputies, event.from) : { ...exercise.deputies, [event.from]: event.to },
      }
    case 'rewound':
      // The line stands where it takes the exercise back to; whoever folds has folded that path, see `pathOf`.
      return exercise
    case 'fact-changed':
      return { ...exercise, facts: { ...exercise.facts, [event.fact]: event.to } }
    case 'fact-shown':
      return {
        ...exercise,
        facts: { ...exercise.facts, [event.fact.id]: event.value },
        factsShown: { ...exercise.factsShown, [event.fact.id]: event.fact },
        shownTo: { ...exercise.shownTo, [event.fact.id]: [...(exercise.shownTo[event.fact.id] ?? []), audience.during] },
      }
    case 'thing-shown':
      return {
        ...exercise,
        things: { ...exercise.things, [event.thing.id]: event.thing },
        shownTo: { ...exercise.shownTo, [event.thing.id]: [...(exercise.shownTo[event.thing.id] ?? []), audience.during] },
      }
    case 'process-began':
      return { ...exercise, processes: { ...exercise.processes, [event.process]: at } }
    case 'process-ceased':
      return { ...exercise, processes: without(exercise.processes, event.process) }
    case 'story-faulted':
      return { ...exercise, faults: [...exercise.faults, event.where] }
    case 'world-acted':
      return { ...exercise, worldActs: [...exercise.worldActs, { ...line, event }] }
    case 'act-recalled':
      return exercise
    case 'window-closed':
      return { ...exercise, between: { next: event.next, title: event.title } }
    case 'window-opened':
      return { ...exercise, between: undefined }
    case 'exercise-ended':
      return { ...exercise, status: 'ended' }
    default:
      return unreachable(event)
  }
}

/** A text is there once the work on it is finished. */
function written(exercise: Exercise, { target, seat, words }: Act, { at, number, audience }: Recorded): Exercise {
  if (target === undefined || words === undefined) return exercise
  const version: Version = { ...words, statement: target, seat, at, line: number, circle: audience.during }
  return { ...exercise, statements: { ...exercise.statements, [target]: [...(exercise.statements[target] ?? []), version] } }
}

function without<Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  if (!(key in record)) return record
  const { [key]: _, ...rest } = record
  return rest
}
