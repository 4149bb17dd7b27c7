import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { createTable, type TableHandle } from '@/client/index.ts'
import { DESK, type RoomView } from '@/hosting/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import { linkTo } from '../../src/browser/sessions/person-link.ts'
import { stayInRoom } from '../../src/browser/sessions/stay-in-room.ts'
import { freePort } from '../run/free-port.mjs'

/** How often the server is killed: twice here, 100 times in `npm run soak`. */
const KILLS = Number(process.env['HOTWASH_KILLS'] ?? 2)
/** After so many a new room is opened, before the night of the first is over: its clock runs meanwhile. */
const KILLS_IN_A_ROOM = 5
const PLAYERS = 8

const program = fileURLToPath(new URL('../../src/entry/hotwash.mjs', import.meta.url))

/** A server of its own, on a folder of its own. */
async function start(port: number, data: string): Promise<ChildProcess> {
  const server = spawn(process.execPath, [program, 'serve'], {
    env: { ...process.env, PORT: String(port), HOTWASH_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const text of server.stdout ?? []) if (String(text).includes('Hotwash is at')) break
  return server
}

async function post<Answer>(address: string, path: string, body: unknown): Promise<Answer> {
  const response = await fetch(`${address}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(response.ok).toBe(true)
  return (await response.json()) as Answer
}

const timers = {
  after: (milliseconds: number, work: () => void) => {
    const timer = setTimeout(work, milliseconds)
    return () => clearTimeout(timer)
  },
}

/** Resolves when something about a room, or about a table, has come true. */
function comesTrue(listen: (changed: () => void) => () => void, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (holds()) {
      resolve()
      return
    }
    const stop = listen(() => {
      if (!holds()) return
      stop()
      resolve()
    })
  })
}

test(`a server that is killed ${KILLS} times under load loses nothing that it acknowledged`, async () => {
  // On a machine that others use as well the server answers slower than eight people talk, and is waited for.
  test.setTimeout(240_000 + KILLS * 15_000)
  const data = await mkdtemp(join(tmpdir(), 'hotwash-kill-'))
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  let server = await start(port, data)
  const killAndStart = async (whileGone: () => Promise<unknown>): Promise<void> => {
    server.kill('SIGKILL')
    await once(server, 'exit')
    await whileGone()
    server = await start(port, data)
  }

  const away: number[] = []
  let commands = 0
  for (let left = KILLS; left > 0; left -= KILLS_IN_A_ROOM) {
    const evening = await playUnderKills(address, Math.min(left, KILLS_IN_A_ROOM), killAndStart)
    away.push(...evening.away)
    commands += evening.commands
  }
  const sorted = away.toSorted((one, other) => one - other)
  process.stdout.write(
    `${commands} commands, ${KILLS} kills; everybody back after ${away.map(Math.round).join(', ')} ms from the moment the server answers, median ${Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)}\n`,
  )

  server.kill('SIGTERM')
  await once(server, 'exit')
  await rm(data, { recursive: true, force: true })
})

/** One room of eight who never stop talking, whose server is killed so many times, and what its log says afterwards. */
async function playUnderKills(
  address: string,
  kills: number,
  killAndStart: (whileGone: () => Promise<unknown>) => Promise<void>,
): Promise<{ readonly commands: number; readonly away: readonly number[] }> {
  const made = await post<{ code: string; token: string }>(address, '/sessions', { scenario: 'token-anomaly', name: 'Fay' })
  const desk = stayInRoom(made.code, made.token, linkTo(address), timers)
  const people = await Promise.all(
    Array.from({ length: PLAYERS }, async (_nothing, index) => {
      const { token } = await post<{ token: string }>(address, `/sessions/${made.code}/people`, {
        as: 'player',
        name: `Player ${index + 1}`,
      })
      return stayInRoom(made.code, token, linkTo(address), timers)
    }),
  )
  const everybody = [desk, ...people]
  await Promise.all(everybody.map((one) => comesTrue(one.onChange, () => one.view() !== undefined)))
  await desk.wish({ kind: 'seat-at-random' })
  await desk.wish({ kind: 'start' })

  const seated = await Promise.all(
    people.map(async (person) => {
      await comesTrue(person.onChange, () => person.view()?.state === 'running')
      const seat = seatOf(person.view())
      let count = 0
      // Every device counts alike: the server must tell them apart.
      return { seat, member: person.view()?.you ?? '', table: createTable(seat, person.connect(seat), () => `${++count}`) }
    }),
  )
  const sent: { readonly id: string; readonly table: TableHandle }[] = []
  const speak = (): void => {
    for (const [index, { seat, member, table }] of seated.entries()) {
      const to = seated[(index + 1) % seated.length]?.seat ?? seat
      const id = table.send({ kind: 'send', seat, to: [to], text: `Word ${sent.length}` })
      sent.push({ table, id: `${member}/${id}` })
    }
  }
  const talking = setInterval(speak, 100)

  const away: number[] = []
  for (let kill = 0; kill < kills; kill++) {
    const before = sent.length
    await comesTrue(
      (changed) => seated[0]?.table.store.subscribe(changed) ?? (() => undefined),
      () => sent.length > before + 3 * PLAYERS,
    )
    const gone = everybody.map((one) => comesTrue(one.onChange, () => one.way().state === 'away'))
    await killAndStart(() => Promise.all(gone))
    const up = performance.now()
    await Promise.all(everybody.map((one) => comesTrue(one.onChange, () => one.way().state === 'here')))
    away.push(performance.now() - up)
  }
  clearInterval(talking)
  await Promise.all(
    seated.map(({ table }) => comesTrue(table.store.subscribe, () => table.store.getState().pending.length === 0)),
  )

  const head = createTable(DESK, desk.connect(DESK), () => `desk-${Math.random()}`)
  await comesTrue(head.store.subscribe, () => head.store.getState().connection === 'open')
  head.send({ kind: 'end', reason: 'The test is over.' })
  await comesTrue(head.store.subscribe, () => head.store.getState().exercise.status === 'ended')
  head.askLog()
  await comesTrue(head.store.subscribe, () => head.store.getState().log !== undefined)
  const causes = (head.store.getState().log ?? '').split('\n').flatMap((line) => {
    const { cause } = line === '' ? {} : (JSON.parse(line) as { readonly cause?: { readonly id: string } })
    return cause?.id ?? []
  })
  const refused = seated.flatMap(({ table }) => table.store.getState().refusals)
  const lost = sent.filter(({ id }) => !causes.includes(id))
  expect(refused).toEqual([])
  expect(lost.map(({ id }) => id)).toEqual([])
  expect(new Set(causes).size).toBe(causes.length)

  for (const one of everybody) one.leave()
  return { commands: sent.length, away }
}

function seatOf(view: RoomView | undefined): SeatId {
  const seat = view?.members.find(({ id }) => id === view.you)?.seats[0]
  if (seat === undefined) throw new Error('This player has no seat.')
  return seat
}
