import type { Delivery, Exercise } from '@/engine/index.ts'
import type { ExerciseTime, SeatId } from '@/kernel/index.ts'
import type { Table } from '../table.ts'
import { type InboxItem, type InboxKey, inboxKey } from './inbox-item.ts'
import { remembered } from './remembered.ts'

type InboxInject = Extract<InboxItem, { kind: 'inject' }>

/**
 * Everything addressed to this seat. What can still be answered in time stands first, the nearest deadline on top; then what is
 * overdue; then the rest, newest first.
 */
export function inbox(table: Table): readonly InboxItem[] {
  return inboxes(table.exercise)(table.seat)
}

/** An inbox per exercise and seat, built once. */
const inboxes = remembered((exercise: Exercise) => {
  const known = new Map<SeatId, readonly InboxItem[]>()
  return (seat: SeatId): readonly InboxItem[] => {
    const before = known.get(seat)
    if (before !== undefined) return before
    const items = build(exercise, seat)
    known.set(seat, items)
    return items
  }
})

function build(exercise: Exercise, seat: SeatId): readonly InboxItem[] {
  const injects = Object.values(exercise.deliveries)
    .filter(({ line }) => line.event.to.includes(seat))
    .map((delivery) => injectItem(delivery, seat))
  const notices = exercise.notices
    .filter(({ event }) => event.to.includes(seat))
    .map(
      (line): InboxItem => ({ kind: 'notice', key: inboxKey('notice', line.number), at: line.at, line, from: line.event.seat }),
    )
  const messages = exercise.messages
    .filter(({ event }) => event.to.includes(seat))
    .map(
      (line): InboxItem => ({ kind: 'message', key: inboxKey('message', line.number), at: line.at, line, from: line.event.seat }),
    )
  return [...injects, ...notices, ...messages].sort(byUrgency(exercise.now))
}

function injectItem(delivery: Delivery, seat: SeatId): InboxInject {
  const { line } = delivery
  const answer = delivery.answers[seat]
  return {
    kind: 'inject',
    key: inboxKey('inject', line.number),
    at: line.at,
    delivery,
    ...(line.event.replyBy === undefined ? {} : { replyBy: line.event.replyBy }),
    ...(answer === undefined ? {} : { answer }),
  }
}

function byUrgency(now: ExerciseTime): (a: InboxItem, b: InboxItem) => number {
  return (a, b) => rank(a, now) - rank(b, now) || deadline(a) - deadline(b) || b.at - a.at || numberOf(b) - numberOf(a)
}

/** 0: can still be answered in time, 1: overdue, 2: waits for nothing. */
function rank(item: InboxItem, now: ExerciseTime): number {
  if (!isOpenQuestion(item)) return 2
  return deadline(item) >= now ? 0 : 1
}

const NEVER = Number.MAX_SAFE_INTEGER

/** When an open question is due; what is not open, or sets no time, is due never. */
const deadline = (item: InboxItem): number => (item.kind === 'inject' && isOpenQuestion(item) ? (item.replyBy ?? NEVER) : NEVER)

const numberOf = (item: InboxItem): number => (item.kind === 'inject' ? item.delivery.line.number : item.line.number)

/** Whether this entry still waits for this seat's answer: it offers answers or sets a time, and has none. */
export function isOpenQuestion(item: InboxItem): boolean {
  if (item.kind !== 'inject' || item.answer !== undefined) return false
  return item.replyBy !== undefined || item.delivery.line.event.ask.length > 0
}

/** Whether nobody opened it on this device; an answered entry has been read. */
export function isUnread(item: InboxItem, read: ReadonlySet<InboxKey>): boolean {
  if (item.kind === 'inject' && item.answer !== undefined) return false
  return !read.has(item.key)
}

/** How many entries nobody opened yet. */
export const unreadCount = (table: Table): number => inbox(table).filter((item) => isUnread(item, table.read)).length

/** Entries that wait for this seat's answer, nearest deadline first. */
export const openQuestions = (table: Table): readonly InboxItem[] => inbox(table).filter(isOpenQuestion)

/** The entry after or before `key` in the order of the inbox; the first when `key` is not there. */
export function neighbour(table: Table, key: InboxKey | undefined, step: 1 | -1): InboxItem | undefined {
  const items = inbox(table)
  const here = items.findIndex((item) => item.key === key)
  if (here === -1) return items[0]
  return items[Math.min(items.length - 1, Math.max(0, here + step))]
}
