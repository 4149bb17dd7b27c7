import * as z from 'zod'
import type { Seat } from '../session/session.ts'
import type { OpenRoom } from './open-room.ts'
import { readWish } from './read-wish.ts'
import type { MemberId } from './room.ts'
import type { FromPerson, ToPerson } from './room-wire.ts'

z.config({ jitless: true })

const count = z.int().min(0).max(1_000_000_000)

const shape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wish'), n: count, wish: z.unknown() }),
  z.strictObject({ kind: z.literal('vote'), n: count, proposal: z.string().min(1).max(100), agrees: z.boolean() }),
  z.strictObject({ kind: z.literal('open'), table: count }),
  z.strictObject({ kind: z.literal('say'), table: count, message: z.unknown() }),
  z.strictObject({ kind: z.literal('close'), table: count }),
])

/** Most tables one device may have open: every seat there is, the desk and the wall. */
const MOST_TABLES = 40

/** One device of a person in a room. */
export interface Attendance {
  /** Takes whatever the device sent; anything that is no message is answered with a sentence. */
  readonly receive: (raw: unknown) => Promise<void>
  readonly close: () => void
}

/** Joins one device of a member to a room: it is told of the room at once and at every change. */
export function attend(room: OpenRoom, member: MemberId, send: (message: ToPerson) => void): Attendance {
  const tables = new Map<number, Seat>()
  /** Why this device has no business here any more; whatever it sends after that is answered with it. */
  let turnedOut: string | undefined
  const turnOut = (sentence: string): void => {
    turnedOut = sentence
    for (const seat of tables.values()) seat.close()
    tables.clear()
    send({ kind: 'removed', sentence })
  }
  const stop = room.watch(
    member,
    (view) => {
      if (turnedOut !== undefined) return
      if (view !== undefined) send({ kind: 'room', view })
      else turnOut('The facilitator has taken you out of this room.')
    },
    turnOut,
  )

  const openTable = (table: number): void => {
    if (tables.has(table)) return
    const seat =
      tables.size >= MOST_TABLES ? undefined : room.connect(member, (message) => send({ kind: 'table', table, message }))
    if (seat === undefined) send({ kind: 'shut', table, sentence: 'The exercise has not begun yet.' })
    else tables.set(table, seat)
  }

  const handle = async (message: Exclude<FromPerson, { kind: 'wish' | 'say' }> | Raw): Promise<void> => {
    switch (message.kind) {
      case 'wish': {
        const wish = readWish(message.wish)
        if (wish === undefined) {
          send({ kind: 'malformed', sentence: 'This is nothing the room understands.' })
          return
        }
        return done(message.n, await room.wish(member, wish))
      }
      case 'vote':
        return done(message.n, await room.vote(member, message.proposal, message.agrees))
      case 'open':
        return openTable(message.table)
      case 'say': {
        const seat = tables.get(message.table)
        if (seat === undefined) send({ kind: 'shut', table: message.table, sentence: 'This table is not open.' })
        else await seat.receive(message.message)
        return
      }
      case 'close':
        tables.get(message.table)?.close()
        tables.delete(message.table)
    }
  }

  const done = (n: number, refusal: Awaited<ReturnType<OpenRoom['wish']>>): void =>
    send({ kind: 'done', n, ...(refusal === undefined ? {} : { refusal }) })

  return {
    receive: async (raw) => {
      if (turnedOut !== undefined) {
        send({ kind: 'removed', sentence: turnedOut })
        return
      }
      const read = shape.safeParse(raw)
      if (read.success) await handle(read.data)
      else send({ kind: 'malformed', sentence: 'This is nothing the room understands.' })
    },
    close: () => {
      for (const seat of tables.values()) seat.close()
      tables.clear()
      stop()
    },
  }
}

/** Messages whose inner part is read where it belongs. */
type Raw =
  | { readonly kind: 'wish'; readonly n: number; readonly wish: unknown }
  | { readonly kind: 'say'; readonly table: number; readonly message: unknown }
