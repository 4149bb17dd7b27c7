import { type Holder, isSeatCommand, type Log, type LogLine, pathOf } from '@/engine/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import type { Scorecard } from '@/scoring/index.ts'

/** What one seat had to do in one evening. Times are story seconds. */
export interface SeatLoad {
  /** Commands it sent. */
  readonly actions: number
  readonly injects: number
  readonly requests: number
  /** The longest time it had something open, no act of its own under way, and sent no command. */
  readonly silent: number
  /** The longest time it had nothing open and no act of its own under way. */
  readonly free: number
}

/** From when until when something of a seat's was open. */
type Stretch = readonly [from: number, to: number]

/**
 * The load of every seat somebody plays. Something is open while an inject waits for the seat's answer within its reply time, a
 * request lies on its desk or a duty of the playbook is owed. Who does something that takes time is busy, and between the windows
 * of a long story nobody sits at the table: neither counts as silence or as leisure.
 */
export function loadsOf(log: Log, card: Scorecard): ReadonlyMap<SeatId, SeatLoad> {
  const lines = pathOf(log.lines)
  const ended = lines.at(-1)?.at ?? 0
  const begun = lines[0]?.at ?? 0
  const books = new Map<SeatId, Book>()
  const seats = Object.entries(log.header.seats) as [SeatId, Holder][]
  const taken = lines.flatMap(({ event }) => (event.kind === 'seat-taken' ? [[event.seat, event.holder] as const] : []))
  for (const [seat, { kind }] of [...seats, ...taken])
    if (kind !== 'nobody')
      books.set(seat, { actions: 0, injects: 0, requests: 0, acted: [], open: [], away: betweenWindows(lines) })
  for (const line of lines) enter(line, books, ended)
  closeRequests(lines, books, ended)
  for (const { rule, activations } of Object.values(card.rules)) {
    if (rule.modality === 'may') continue
    for (const { at, outcome, delta, deadline, roles } of activations) {
      if (at === undefined || (delta === undefined && deadline === undefined)) continue
      const until = Math.min(ended, outcome === 'fulfilled' && delta !== undefined ? at + delta : (deadline ?? at))
      for (const role of roles) books.get(role)?.open.push([at, until])
    }
  }
  return new Map([...books].map(([seat, book]) => [seat, closed(book, begun, ended)]))
}

interface Book {
  actions: number
  injects: number
  requests: number
  readonly acted: number[]
  readonly open: Stretch[]
  /** When the seat could not do anything about it: an act of its own under way, or the story's clock jumping. */
  readonly away: Stretch[]
}

function betweenWindows(lines: readonly LogLine[]): Stretch[] {
  return lines.flatMap(({ at, event }) => (event.kind === 'window-closed' ? [[at, event.next] as const] : []))
}

function enter({ at, cause, event }: LogLine, books: ReadonlyMap<SeatId, Book>, ended: number): void {
  if (cause !== undefined && isSeatCommand(cause.command)) {
    const book = books.get(cause.command.seat)
    if (book !== undefined) book.actions++
    book?.acted.push(at)
  }
  if (event.kind === 'act-started') books.get(event.seat)?.away.push([at, Math.min(ended, event.finishesAt)])
  if (event.kind === 'inject-delivered') for (const seat of event.to) bookOf(seat, books, (book) => book.injects++)
  if (event.kind === 'approval-requested') for (const seat of event.of) bookOf(seat, books, (book) => book.requests++)
}

function bookOf(seat: SeatId, books: ReadonlyMap<SeatId, Book>, count: (book: Book) => void): void {
  const book = books.get(seat)
  if (book !== undefined) count(book)
}

/** Injects wait for an answer until their reply time, requests until they are answered or what they ask for is done. */
function closeRequests(lines: readonly LogLine[], books: ReadonlyMap<SeatId, Book>, ended: number): void {
  for (const [n, { at, event }] of lines.entries()) {
    if (event.kind === 'inject-delivered' && event.replyBy !== undefined && event.ask.length > 0) {
      const { inject } = event
      const replyBy = lines.reduce(
        (by, { event: later }) => (later.kind === 'deadline-extended' && later.inject === inject ? later.replyBy : by),
        event.replyBy,
      )
      for (const seat of event.to) {
        const answered = lines.find(
          ({ event: other }) => other.kind === 'inject-answered' && other.inject === inject && other.seat === seat,
        )
        books.get(seat)?.open.push([at, Math.min(ended, replyBy, answered?.at ?? ended)])
      }
    }
    if (event.kind === 'approval-requested') {
      const { request, activity } = event
      for (const seat of event.of) {
        const settled = lines.slice(n).find(({ event: other }) => {
          if (other.kind === 'approval-given' || other.kind === 'approval-refused') return other.request === request
          return other.kind === 'act-finished' && other.seat === seat && other.activity === activity
        })
        books.get(seat)?.open.push([at, settled?.at ?? ended])
      }
    }
  }
}

function closed({ actions, injects, requests, acted, open, away }: Book, begun: number, ended: number): SeatLoad {
  const absent = united(away)
  const silent = without(united(open), absent).flatMap(([from, to]) => {
    const within = acted.filter((at) => at >= from && at <= to)
    return [from, ...within].map((at, n) => (within[n] ?? to) - at)
  })
  const free = without([[begun, ended]], united([...open, ...absent]))
  return { actions, injects, requests, silent: Math.max(0, ...silent), free: Math.max(0, ...free.map(([from, to]) => to - from)) }
}

/** What is left of stretches, each apart from the others and in their order, outside of other such stretches. */
function without(stretches: readonly Stretch[], cut: readonly Stretch[]): readonly Stretch[] {
  return stretches.flatMap(([from, to]) => {
    const inside = cut.filter(([start, end]) => start < to && end > from)
    const edges = [from, ...inside.flat(), to]
    const left: Stretch[] = []
    for (let n = 0; n < edges.length; n += 2) {
      const [start = 0, end = 0] = [edges[n], edges[n + 1]]
      if (start < end) left.push([start, end])
    }
    return left
  })
}

/** Stretches that touch or overlap become one; in their order. */
function united(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = []
  for (const [from, to] of [...stretches].sort(([a], [b]) => a - b)) {
    const before = joined.at(-1)
    if (before !== undefined && from <= before[1]) joined[joined.length - 1] = [before[0], Math.max(before[1], to)]
    else if (to > from) joined.push([from, to])
  }
  return joined
}
