import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTable, type Table } from '../../src/client/index.ts'
import type { Command } from '../../src/engine/index.ts'
import type { DeviceLine } from '../../src/hosting/index.ts'
import type { SeatId } from '../../src/kernel/index.ts'
import { runs } from '../runs.ts'
import { briefing } from './evening/briefing.ts'
import { lines } from './evening/lines.ts'
import { faithfulConnection, heldConnection, welcomeTo } from './evening/pretend-host.ts'

const lead = briefing.seat
const wait: Command = { kind: 'send', seat: lead, to: ['techa.cto' as SeatId], text: 'One moment.' }

/** Ids as a device counts them. */
function counting(): () => string {
  let next = 0
  return () => `c${++next}`
}

/** What the fold and the reader of a table can tell apart. */
const known = ({ exercise, lines: told }: Table) => ({ exercise, told })

function undisturbed(): Table {
  return createTable(lead, faithfulConnection(briefing, lines), counting()).store.getState()
}

describe('a device at the table', () => {
  it('says first which seat it is and that it has seen nothing', () => {
    const connection = heldConnection()
    createTable(lead, connection, counting())
    expect(connection.said).toEqual([{ kind: 'join', seat: lead, seen: 0 }])
  })

  it('starts from its briefing and folds what it is told', () => {
    const table = undisturbed()
    expect(table.exercise.status).toBe('running')
    expect(Object.keys(table.exercise.things)).toContain('svc-statements')
    expect(table.lines).toHaveLength(lines.length)
  })

  it('passes over lines it was told before', () => {
    const connection = faithfulConnection(briefing, lines)
    const { store } = createTable(lead, connection, counting())
    const before = known(store.getState())
    connection.tell({ kind: 'lines', lines: lines.slice(3, 9) })
    expect(known(store.getState())).toEqual(before)
  })

  it('takes nothing past a missing line and asks for what it missed', () => {
    const connection = heldConnection()
    const { store } = createTable(lead, connection, counting())
    connection.tell(welcomeTo(briefing, lines.length))
    connection.tell({ kind: 'lines', lines: [...lines.slice(0, 2), ...lines.slice(3)] })
    expect(store.getState().lines).toHaveLength(2)
    expect(connection.said.at(-1)).toEqual({ kind: 'join', seat: lead, seen: 2 })
  })

  it('sends an unanswered command again, under the same id, on the next connection', () => {
    const first = faithfulConnection(briefing, lines)
    const table = createTable(lead, first, counting())
    const id = table.send(wait)
    first.lose('The line went dead.')
    expect(table.store.getState().connection).toBe('lost')
    const second = faithfulConnection(briefing, lines)
    table.rejoin(second)
    expect(second.said).toContainEqual({ kind: 'command', id, command: wait })
    expect(table.store.getState().lostBecause).toBeUndefined()
    second.tell({ kind: 'accepted', id })
    expect(table.store.getState().pending).toEqual([])
  })

  it('keeps a command that was given while nobody was there, and sends it once somebody is', () => {
    const first = faithfulConnection(briefing, lines)
    const table = createTable(lead, first, counting())
    first.lose('The line went dead.')
    const id = table.send(wait)
    const second = faithfulConnection(briefing, lines)
    table.rejoin(second)
    expect(second.said.filter((message) => message.kind === 'command')).toEqual([{ kind: 'command', id, command: wait }])
  })

  it('remembers why a command was refused', () => {
    const connection = faithfulConnection(briefing, lines)
    const table = createTable(lead, connection, counting())
    const id = table.send(wait)
    connection.tell({ kind: 'refused', id, refusal: { kind: 'empty-text' } })
    expect(table.store.getState().refusals).toEqual([{ id, command: wait, refusal: { kind: 'empty-text' } }])
    expect(table.store.getState().pending).toEqual([])
  })

  it('lets time pass once at a time, and is free again when the host has answered', () => {
    const connection = faithfulConnection(briefing, lines)
    const table = createTable(lead, connection, counting())
    table.passTime(briefing.ends)
    table.passTime(briefing.ends)
    expect(connection.said.filter(({ kind }) => kind === 'pass-time')).toHaveLength(1)
    connection.tell({ kind: 'accepted', id: 'c1' })
    expect(table.store.getState().passing).toBeUndefined()
    table.passTime(briefing.ends)
    expect(connection.said.filter(({ kind }) => kind === 'pass-time')).toHaveLength(2)
  })

  it('says that nothing more is kept until something is again', () => {
    const connection = faithfulConnection(briefing, lines)
    const table = createTable(lead, connection, counting())
    const id = table.send(wait)
    connection.tell({ kind: 'not-kept', sentence: 'The disk is full.' })
    expect(table.store.getState().notKept).toBe('The disk is full.')
    connection.tell({ kind: 'accepted', id })
    expect(table.store.getState().notKept).toBe('The disk is full.')
    connection.tell({ kind: 'kept' })
    expect(table.store.getState().notKept).toBeUndefined()
  })

  it('says on a new connection what it has seen, so that only the rest is sent', () => {
    const table = createTable(lead, faithfulConnection(briefing, lines.slice(0, 5)), counting())
    const second = heldConnection()
    table.rejoin(second)
    expect(second.said).toEqual([{ kind: 'join', seat: lead, seen: 5 }])
  })

  it('does not hear a connection it has left', () => {
    const first = faithfulConnection(briefing, lines.slice(0, 4))
    const table = createTable(lead, first, counting())
    table.rejoin(faithfulConnection(briefing, lines.slice(0, 4)))
    first.tell({ kind: 'lines', lines })
    expect(table.store.getState().lines).toHaveLength(4)
  })

  it('knows the same, however its messages were cut, doubled or lost, once it has rejoined', () => {
    const wanted = known(undisturbed())
    const anyMessage = fc.record({ from: fc.nat(lines.length), length: fc.nat(6), lost: fc.boolean(), rejoins: fc.boolean() })
    fc.assert(
      fc.property(fc.array(anyMessage, { maxLength: 20 }), (messages) => {
        let connection = heldConnection()
        const table = createTable(lead, connection, counting())
        connection.tell(welcomeTo(briefing, lines.length))
        for (const { from, length, lost, rejoins } of messages) {
          const cut: readonly DeviceLine[] = lines.slice(from, from + length)
          if (!lost) connection.tell({ kind: 'lines', lines: cut })
          if (rejoins) {
            connection.lose('The line went dead.')
            connection = heldConnection()
            table.rejoin(connection)
            connection.tell(welcomeTo(briefing, lines.length))
          }
        }
        const seen = table.store.getState().lines
        expect(seen).toEqual(lines.slice(0, seen.length))
        table.rejoin(faithfulConnection(briefing, lines))
        expect(known(table.store.getState())).toEqual(wanted)
      }),
      { numRuns: runs },
    )
  })
})
