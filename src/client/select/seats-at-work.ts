import type { Act, Exercise, Holder, Request } from '@/engine/index.ts'
import { between, type Duration, type ExerciseTime, type SeatId } from '@/kernel/index.ts'
import type { Table } from '../table.ts'
import { openQuestions } from './inbox.ts'
import type { InboxItem } from './inbox-item.ts'
import { remembered } from './remembered.ts'

/** What a seat has on its hands: a question to answer, somebody's request, or work that runs. */
export type Task =
  | { readonly kind: 'question'; readonly item: Extract<InboxItem, { kind: 'inject' }> }
  | { readonly kind: 'request'; readonly request: Request }
  | { readonly kind: 'act'; readonly act: Act }

/** How a seat stands, for whoever looks after all of them. `hold`: kept off the line. `done`: did something, and nothing is due. */
export interface SeatAtWork {
  readonly seat: SeatId
  readonly holder: Holder
  readonly status: 'late' | 'need' | 'work' | 'done' | 'idle' | 'hold'
  /** What is most urgent; of a seat that is done, what it did last. */
  readonly task: Task | undefined
  /** By when. */
  readonly due: ExerciseTime | undefined
  /** How long a person has had something due and done nothing. Zero when nothing is due, and for bots. */
  readonly silent: Duration
}

const NOBODY: Holder = { kind: 'nobody' }

/** Every seat of the playbook, in its order. The table has to be one that sees everything. */
export function seatsAtWork(table: Table): readonly SeatAtWork[] {
  const seats = Object.keys(table.briefing?.playbook.roles ?? {}) as SeatId[]
  return seats.map((seat) => seatAtWork(seat, table))
}

/** Persons who have had something due and done nothing for at least so long, the longest first. */
export const silentSeats = (table: Table, most: Duration): readonly SeatAtWork[] =>
  seatsAtWork(table)
    .filter(({ silent }) => silent >= most)
    .toSorted((a, b) => b.silent - a.silent)

function seatAtWork(seat: SeatId, table: Table): SeatAtWork {
  const { exercise, now } = table
  const holder = exercise.seats[seat] ?? NOBODY
  const due = dueFor(seat, table)
  const acts = Object.values(exercise.acts).filter((act) => act.seat === seat)
  const running = acts.findLast(({ finishedAt }) => finishedAt === undefined)
  const task = due[0] ?? (running && { kind: 'act', act: running }) ?? lastDone(acts)
  const by = task === undefined ? undefined : dueAt(task)
  const did = lastDeeds(exercise).get(seat)
  return {
    seat,
    holder,
    status: isRestricted(seat, exercise)
      ? 'hold'
      : due.length > 0
        ? by !== undefined && by < now
          ? 'late'
          : 'need'
        : running !== undefined
          ? 'work'
          : did === undefined
            ? 'idle'
            : 'done',
    task,
    due: by,
    silent: silence(due, running, did, holder, now),
  }
}

/** Questions first, the nearest deadline on top, then requests, oldest first. */
function dueFor(seat: SeatId, table: Table): readonly Task[] {
  const questions = openQuestions({ ...table, seat }).flatMap((item): Task[] =>
    item.kind === 'inject' ? [{ kind: 'question', item }] : [],
  )
  const requests = Object.values(table.exercise.requests)
    .filter(({ answer, line }) => answer === undefined && line.event.of.includes(seat))
    .map((request): Task => ({ kind: 'request', request }))
  return [...questions.toSorted((a, b) => (dueAt(a) ?? NEVER) - (dueAt(b) ?? NEVER)), ...requests]
}

const NEVER = Number.MAX_SAFE_INTEGER

function dueAt(task: Task): ExerciseTime | undefined {
  if (task.kind === 'question') return task.item.replyBy
  return task.kind === 'act' && task.act.finishedAt === undefined ? task.act.finishesAt : undefined
}

function lastDone(acts: readonly Act[]): Task | undefined {
  const act = acts.findLast(({ finishedAt }) => finishedAt !== undefined)
  return act && { kind: 'act', act }
}

/** From when something was due, or from the last thing the seat did; whoever has work running is not silent. */
function silence(
  due: readonly Task[],
  running: Act | undefined,
  did: ExerciseTime | undefined,
  holder: Holder,
  now: ExerciseTime,
): Duration {
  if (holder.kind !== 'person' || due.length === 0 || running !== undefined) return 0 as Duration
  const since = Math.min(...due.map(sinceWhen)) as ExerciseTime
  return between(Math.max(since, did ?? since) as ExerciseTime, now)
}

const sinceWhen = (task: Task): ExerciseTime =>
  task.kind === 'question' ? task.item.at : task.kind === 'request' ? task.request.line.at : task.act.startedAt

/** When each seat last did anything. */
const lastDeeds = remembered((exercise: Exercise): ReadonlyMap<SeatId, ExerciseTime> => {
  const last = new Map<SeatId, ExerciseTime>()
  const did = (seat: SeatId, at: ExerciseTime) => void last.set(seat, Math.max(at, last.get(seat) ?? at) as ExerciseTime)
  for (const { answers } of Object.values(exercise.deliveries))
    for (const { at, event } of Object.values(answers)) did(event.seat, at)
  for (const { seat, startedAt } of Object.values(exercise.acts)) did(seat, startedAt)
  for (const { line, answer } of Object.values(exercise.requests)) {
    did(line.event.seat, line.at)
    if (answer !== undefined) did(answer.by, answer.at)
  }
  for (const { at, event } of [...exercise.notices, ...exercise.messages, ...exercise.findings]) did(event.seat, at)
  return last
})

function isRestricted(seat: SeatId, { happenings }: Exercise): boolean {
  return happenings.some(({ activity, data }) => activity === 'restriction.issue' && data['subject'] === seat)
}
