import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DebriefFor } from '@/debrief/index.ts'
import type { Command } from '@/engine/index.ts'
import type { ClockMode, ToHost } from '@/hosting/index.ts'
import type { ExerciseTime, SeatId } from '@/kernel/index.ts'
import type { Connection } from './connection.ts'
import { receive } from './receive.ts'
import type { InboxKey } from './select/inbox-item.ts'
import { mayPlay } from './select/stand-ins.ts'
import { noTable, type Table } from './table.ts'

/** One device at the table: what it knows, and what it can say. */
export interface TableHandle {
  readonly store: StoreApi<Table>
  /** Takes a new connection and says what this device has seen; the one before is left. */
  rejoin(connection: Connection): void
  /** Sends a command and gives back its id. While the connection is lost it waits for the next one. */
  send(command: Command): string
  /** Lets time pass until something reaches this seat, at the latest to `until`. Does nothing while time is passing. */
  passTime(until: ExerciseTime): void
  /** Asks the host to let the clock stand or run. */
  setClock(mode: ClockMode): void
  /** Asks for a debrief: joint, or of one organisation. */
  askDebrief(reader: DebriefFor): void
  /** Asks for the whole log; the host gives it after ENDEX only. */
  askLog(): void
  /** Plays a seat this device holds or stands in for; any other is passed over. */
  playAs(seat: SeatId): void
  /** Remembers on this device that somebody opened an inbox entry. */
  markRead(key: InboxKey): void
  /** Leaves the table for good. */
  leave(): void
}

/**
 * Sits down at `seat`. `nextId` gives each command an id that no other command of this exercise has, also after a reload.
 */
export function createTable(seat: SeatId, connection: Connection, nextId: () => string): TableHandle {
  const store = createStore<Table>(() => noTable(seat))
  let current: { readonly connection: Connection; readonly release: () => void } | undefined

  const say = (message: ToHost): void => {
    if (store.getState().connection === 'open') current?.connection.send(message)
  }

  function rejoin(next: Connection): void {
    drop()
    store.setState(({ passing: _, ...known }) => ({ ...known, connection: 'connecting' }), true)
    const stopMessages = next.onMessage((message) => {
      const { table, answers } = receive(store.getState(), message)
      store.setState(table, true)
      for (const answer of answers) next.send(answer)
    })
    const stopLost = next.onLost((sentence) => {
      drop()
      store.setState({ connection: 'lost', lostBecause: sentence })
    })
    current = {
      connection: next,
      release: () => {
        stopMessages()
        stopLost()
      },
    }
    next.send({ kind: 'join', seat, seen: store.getState().lines.length })
  }

  function drop(): void {
    current?.release()
    current = undefined
  }

  function send(command: Command): string {
    const id = nextId()
    store.setState(({ pending }) => ({ pending: [...pending, { id, command }] }))
    say({ kind: 'command', id, command })
    return id
  }

  function passTime(until: ExerciseTime): void {
    const { connection: way, passing } = store.getState()
    if (way !== 'open' || passing !== undefined) return
    const id = nextId()
    store.setState({ passing: id })
    say({ kind: 'pass-time', id, until })
  }

  rejoin(connection)
  return {
    store,
    rejoin,
    send,
    passTime,
    setClock: (mode) => say({ kind: 'clock', mode }),
    askDebrief: (reader) => say({ kind: 'ask-debrief', for: reader }),
    askLog: () => say({ kind: 'ask-log' }),
    playAs: (other) => store.setState((table) => (mayPlay(table, other) ? { seat: other } : {})),
    markRead: (key) => store.setState(({ read }) => (read.has(key) ? {} : { read: new Set([...read, key]) })),
    leave: () => {
      current?.connection.close()
      drop()
    },
  }
}
