import type { Connection } from '@/client/index.ts'
import type { RoomRefusal, RoomView, RoomWish, ToDevice, ToHost, ToPerson } from '@/hosting/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import { type Link, NoWayIn, type OpenLink } from './person-link.ts'

/** Where the way to the server stands. */
export type Way = { readonly state: 'connecting' | 'here' } | { readonly state: 'away' | 'gone'; readonly sentence: string }

/** What the browser must lend, so that a test can be the clock. */
export interface Timers {
  readonly after: (milliseconds: number, work: () => void) => () => void
}

/** Pauses before trying again, in milliseconds. The last one lasts for a minute: a server that comes back comes back soon. */
const PAUSES = [0, 100, 200, 400, 500]
const TRIES_SOON = 120
const LATER = 3_000
/** Silence after which the server counts as gone, in milliseconds: it says something every five seconds. */
const SILENCE = 12_000

const AWAY = 'The way to the server is lost. Nothing you sent is lost; this page goes on trying.'

interface OpenTable {
  readonly number: number
  readonly seat: SeatId
  /** Number of the last line it was told without a gap, or says that it knows. */
  seen: number
  readonly hear: Set<(message: ToDevice) => void>
  readonly lost: Set<(sentence: string) => void>
}

/**
 * Stays in a room: finds the way back whenever it is lost, and joins every table again where it was, so that a table never
 * notices. A command that was on its way is sent again by its table when it is welcomed anew.
 */
export function stayInRoom(code: string, token: string, open: OpenLink, timers: Timers) {
  const listeners = new Set<() => void>()
  const tables = new Map<number, OpenTable>()
  const asked = new Map<number, { readonly send: () => void; readonly done: (refusal: RoomRefusal | undefined) => void }>()
  let view: RoomView | undefined
  let way: Way = { state: 'connecting' }
  let link: Link | undefined
  let attempt = 0
  let count = 0
  let left = false
  let connecting = false
  let stopWaiting = (): void => undefined
  let stopWatching = (): void => undefined

  const changed = (): void => {
    for (const listen of listeners) listen()
  }
  const turn = (next: Way): void => {
    way = next
    changed()
  }

  const connect = async (): Promise<void> => {
    if (connecting) return
    connecting = true
    let closed = false
    let known: Link | undefined
    try {
      const opened = await open(code, token, {
        onMessage: hear,
        onClosed: () => {
          closed = true
          if (known !== undefined && link === known) lose()
        },
      })
      connecting = false
      if (left || closed) {
        opened.close()
        if (!left) again()
        return
      }
      known = opened
      link = opened
      attempt = 0
      for (const table of tables.values()) joinAgain(opened, table)
      for (const { send } of asked.values()) send()
      turn({ state: 'here' })
      watch()
    } catch (reason) {
      connecting = false
      if (left) return
      if (reason instanceof NoWayIn) end(reason.message)
      else again()
    }
  }

  const again = (): void => {
    if (left) return
    const pause = attempt > TRIES_SOON ? LATER : (PAUSES[Math.min(attempt, PAUSES.length - 1)] ?? 0)
    attempt++
    if (way.state !== 'connecting' || attempt > 3) turn({ state: 'away', sentence: AWAY })
    stopWaiting()
    stopWaiting = timers.after(pause, () => void connect())
  }

  const lose = (): void => {
    link = undefined
    stopWatching()
    again()
  }

  const end = (sentence: string): void => {
    left = true
    stopWaiting()
    stopWatching()
    link?.close()
    link = undefined
    for (const { lost } of tables.values()) for (const listen of lost) listen(sentence)
    tables.clear()
    turn({ state: 'gone', sentence })
  }

  /** A server that froze closes nothing; only its silence shows. */
  const watch = (): void => {
    stopWatching()
    stopWatching = timers.after(SILENCE, () => {
      const silent = link
      if (silent === undefined) return
      lose()
      silent.close()
    })
  }

  const hear = (message: ToPerson): void => {
    watch()
    switch (message.kind) {
      case 'room':
        view = message.view
        changed()
        return
      case 'done':
        asked.get(message.n)?.done(message.refusal)
        asked.delete(message.n)
        return
      case 'table': {
        const table = tables.get(message.table)
        if (table === undefined) return
        if (message.message.kind === 'lines')
          for (const { number } of message.message.lines) if (number === table.seen + 1) table.seen = number
        for (const listen of table.hear) listen(message.message)
        return
      }
      case 'shut': {
        for (const listen of tables.get(message.table)?.lost ?? []) listen(message.sentence)
        tables.delete(message.table)
        return
      }
      case 'removed':
        end(message.sentence)
        return
      case 'malformed':
      case 'beat':
    }
  }

  const ask = (message: (n: number) => Parameters<Link['send']>[0]): Promise<RoomRefusal | undefined> =>
    new Promise((done) => {
      const n = ++count
      const send = (): void => link?.send(message(n))
      asked.set(n, { send, done })
      send()
    })

  const table = (seat: SeatId): Connection => {
    const opened: OpenTable = { number: ++count, seat, seen: 0, hear: new Set(), lost: new Set() }
    tables.set(opened.number, opened)
    link?.send({ kind: 'open', table: opened.number })
    return {
      send: (message: ToHost) => {
        // A table that was told out of turn knows less than came over the way.
        if (message.kind === 'join') opened.seen = message.seen
        if (link !== undefined) link.send({ kind: 'say', table: opened.number, message })
        // Time that was to pass is asked for by a person, who presses again.
        else if (message.kind === 'pass-time') for (const listen of opened.hear) listen({ kind: 'accepted', id: message.id })
      },
      onMessage: (listen) => {
        opened.hear.add(listen)
        return () => void opened.hear.delete(listen)
      },
      onLost: (listen) => {
        opened.lost.add(listen)
        return () => void opened.lost.delete(listen)
      },
      close: () => {
        tables.delete(opened.number)
        link?.send({ kind: 'close', table: opened.number })
      },
    }
  }

  void connect()
  return {
    view: () => view,
    way: () => way,
    onChange: (listen: () => void) => {
      listeners.add(listen)
      return () => void listeners.delete(listen)
    },
    wish: (wish: RoomWish) => ask((n) => ({ kind: 'wish', n, wish })),
    vote: (proposal: string, agrees: boolean) => ask((n) => ({ kind: 'vote', n, proposal, agrees })),
    connect: table,
    /** The device woke up or has a network again: no use in waiting. */
    tryNow: () => {
      if (link !== undefined || left) return
      stopWaiting()
      void connect()
    },
    leave: () => {
      left = true
      stopWaiting()
      stopWatching()
      link?.close()
      link = undefined
    },
  }
}

function joinAgain(link: Link, { number, seat, seen }: OpenTable): void {
  link.send({ kind: 'open', table: number })
  link.send({ kind: 'say', table: number, message: { kind: 'join', seat, seen } })
}
