import { describe, expect, it } from 'vitest'
import {
  createTable,
  hindrancesOf,
  linesThatCount,
  moments,
  msel,
  nextInjects,
  nextMoment,
  seatsAtWork,
  silentSeats,
  type Table,
} from '../../src/client/index.ts'
import type { Command } from '../../src/engine/index.ts'
import { DESK } from '../../src/hosting/index.ts'
import { formatTime, type InjectId, minutes, parseTime, type SeatId } from '../../src/kernel/index.ts'
import { smallStory } from '../evening/given.ts'
import { sessionInMemory } from '../ui/fixtures/desk-session.ts'

const lead = 'techa.tech_lead' as SeatId
const tokenReuse = 'token-reuse' as InjectId

/** The facilitator's table of the small evening, with a person on two seats and nobody on the others. */
async function atDesk() {
  const { port, session } = await sessionInMemory({
    story: smallStory,
    crew: {},
    people: { [lead]: 'Sami', ['bankx.ceo' as SeatId]: 'Margit' },
  })
  let count = 0
  const desk = createTable(DESK, port.connect(DESK), () => `desk-${++count}`)
  const settled = () => session.tick(0)
  await settled()
  const table = (): Table => desk.store.getState()
  return {
    table,
    at: async (time: string) => {
      desk.send({ kind: 'advance', to: parseTime(time) ?? table().now })
      await settled()
    },
    send: async (command: Command) => {
      desk.send(command)
      await settled()
    },
    as: async (seat: SeatId, command: Command) => {
      createTable(seat, port.connect(seat), () => `seat-${++count}`).send(command)
      await settled()
      // A table sends what it was given before it was welcomed only then.
      await settled()
    },
    entry: (id: string) => msel(table()).find((one) => one.id === id),
  }
}

const standing = ({ id, state, at }: ReturnType<typeof msel>[number]) =>
  `${id} ${state}${at === undefined ? '' : ` ${formatTime(at)}`}`

describe('the list of injects', () => {
  it('has what came and what will, in order, and last what only a condition brings', async () => {
    const { table, at } = await atDesk()
    await at('T+00:06')
    expect(msel(table()).map(standing)).toEqual([
      'good-evening settled T+00:00',
      'token-reuse open T+00:05',
      'secret-of-the-bank waiting T+00:10',
      'what-do-we-know waiting',
      'bank-hears-elsewhere waiting',
    ])
    expect(nextInjects(table()).map(({ id }) => id)).toEqual(['secret-of-the-bank', 'what-do-we-know', 'bank-hears-elsewhere'])
  })

  it('is the same list as long as nothing changes', async () => {
    const { table } = await atDesk()
    expect(nextInjects(table())).toBe(nextInjects(table()))
  })

  it('says when an answer is overdue, and that it was given', async () => {
    const { at, as, entry } = await atDesk()
    await at('T+00:20')
    expect(entry(tokenReuse)).toMatchObject({ state: 'late', due: minutes(17) })
    await as(lead, { kind: 'answer', seat: lead, inject: tokenReuse, option: 'report', text: '' })
    expect(entry(tokenReuse)).toMatchObject({ state: 'settled', due: undefined })
  })

  it('knows what the facilitator held, dropped, edited and wrote', async () => {
    const { send, entry, table } = await atDesk()
    await send({ kind: 'hold-inject', inject: 'secret-of-the-bank' as InjectId })
    await send({ kind: 'drop-inject', inject: 'bank-hears-elsewhere' as InjectId, reason: 'They know.' })
    await send({ kind: 'edit-inject', inject: tokenReuse, title: 'Another title' })
    const own = { channel: 'press', from: 'Night Wire', to: [lead], title: 'A call', body: 'Well?', informs: false } as const
    await send({ kind: 'add-inject', ...own })
    expect(entry('secret-of-the-bank')?.state).toBe('held')
    expect(entry('bank-hears-elsewhere')?.state).toBe('dropped')
    expect(entry(tokenReuse)?.title).toBe('Another title')
    expect(entry('ad-hoc-1')).toMatchObject({ lane: 'outside', state: 'settled', msel: '' })
    expect(nextInjects(table()).map(({ id }) => id)).not.toContain('bank-hears-elsewhere')
  })

  it('says what stands in the way of one', async () => {
    const { send, entry, table } = await atDesk()
    const why = (id: string) => {
      const found = entry(id)
      return found === undefined ? undefined : hindrancesOf(found, table())
    }
    expect(why(tokenReuse)).toEqual([{ kind: 'not-before', at: minutes(5) }])
    expect(why('good-evening')).toEqual([])
    expect(why('what-do-we-know')).toEqual([{ kind: 'condition', condition: 'done("notify", "bankx.ciso")' }])
    expect(why('bank-hears-elsewhere')).toContainEqual({ kind: 'contingency' })
    await send({ kind: 'hold-inject', inject: tokenReuse })
    expect(why(tokenReuse)).toContainEqual({ kind: 'held' })
    await send({ kind: 'drop-inject', inject: tokenReuse, reason: 'Too early.' })
    expect(why(tokenReuse)).toEqual([{ kind: 'dropped', reason: 'Too early.' }])
  })
})

describe('the seats', () => {
  const seat = (table: Table, id: string) => seatsAtWork(table).find((one) => one.seat === id)

  it('wait for a decision, are overdue, and are done', async () => {
    const { table, at, as } = await atDesk()
    expect(seat(table(), lead)).toMatchObject({ status: 'idle', due: undefined })
    await at('T+00:06')
    expect(seat(table(), lead)).toMatchObject({ status: 'need', due: minutes(17), task: { kind: 'question' } })
    await at('T+00:20')
    expect(seat(table(), lead)?.status).toBe('late')
    await as(lead, { kind: 'answer', seat: lead, inject: tokenReuse, text: 'I look.' })
    expect(seat(table(), lead)).toMatchObject({ status: 'done', silent: 0 })
  })

  it('are silent when a person has something due and does nothing, and no longer once they do', async () => {
    const { table, at, as } = await atDesk()
    await at('T+00:14')
    expect(silentSeats(table(), minutes(10))).toEqual([])
    await at('T+00:16')
    expect(silentSeats(table(), minutes(10)).map(({ seat: id, silent }) => [id, silent])).toEqual([[lead, minutes(11)]])
    await as(lead, { kind: 'send', seat: lead, to: ['techa.cto' as SeatId], text: 'One moment.' })
    expect(silentSeats(table(), minutes(10))).toEqual([])
  })
})

describe('moments to go back to', () => {
  it('stand just before what happened, and the host goes back to each of them', async () => {
    const { table, at, send } = await atDesk()
    await at('T+00:04')
    await at('T+00:08')
    await at('T+00:12')
    const found = moments(table())
    expect(found.map(({ at: time, before }) => [formatTime(time), before.kind === 'inject-delivered' && before.inject])).toEqual([
      ['T+00:08', 'secret-of-the-bank'],
      ['T+00:04', 'token-reuse'],
    ])
    for (const { to, at: time } of found) {
      await send({ kind: 'rewind', to })
      expect(table().refusals).toEqual([])
      expect(table().now).toBe(time)
    }
    expect(moments(table())).toEqual([])
    expect(linesThatCount(table()).some(({ event }) => event.kind === 'inject-delivered' && event.inject === tokenReuse)).toBe(
      false,
    )
  })

  it('ahead is the next thing with a time: news, a deadline, or the end', async () => {
    const { table, at } = await atDesk()
    expect(nextMoment(table())).toBe(minutes(5))
    await at('T+00:10')
    expect(nextMoment(table())).toBe(minutes(17))
    await at('T+00:17')
    expect(nextMoment(table())).toBe(minutes(60))
  })
})
