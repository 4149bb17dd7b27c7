import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { WebSocketServer } from 'ws'
import { attend, DESK, type Member, type MemberId, openRoom, type Room, type RoomStore } from '@/hosting/index.ts'
import type { SeatId, Seed } from '@/kernel/index.ts'
import { sqliteStore } from '@/node/index.ts'
import { startServer } from '@/server/index.ts'
import { playbook, tokenAnomaly } from '../scenario/shipped.ts'
import { shippedFiles } from '../shipped-files.ts'

/** A facilitator and eleven players. */
const SEATS = Object.keys(tokenAnomaly.seats).slice(0, 11) as SeatId[]
const PEOPLE = [DESK, ...SEATS]
/** Releases that are measured in a round, and rounds in which one server and the other take turns. */
const RELEASES = 100
const ROUNDS = 5
const TURNS = 4_000

interface Released {
  readonly all: readonly { readonly took: number; readonly bytes: number }[]
}

/** Microseconds of CPU a delivery, milliseconds a release, bytes a delivery. */
interface Round {
  readonly cpu: number
  readonly took: readonly number[]
  readonly bytes: number
}

/** A process with clients in it. */
function clients() {
  const child = fork(fileURLToPath(new URL('./many-clients.mjs', import.meta.url)), { execArgv: [] })
  return {
    ask: async <Answer>(wish: object): Promise<Answer> => {
      child.send(wish)
      const [answer] = (await once(child, 'message')) as [Answer & { readonly failed?: string }]
      if (answer.failed !== undefined) throw new Error(answer.failed)
      return answer
    },
    end: () => child.kill(),
  }
}
type People = ReturnType<typeof clients>

const tokenOf = (code: string, n: number): string => `${code}-person-${n}-of-the-bench`
const memberOf = (code: string, n: number): MemberId => `${code}-${n}` as MemberId
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ234'
const codeOf = (n: number): string =>
  [...n.toString(25).padStart(6, '0')].map((digit) => LETTERS[Number.parseInt(digit, 25)]).join('')

/** A room as if everybody had come in already. */
function roomOf(code: string): Room {
  return {
    code,
    scenario: tokenAnomaly.id,
    state: 'lobby',
    members: PEOPLE.map(
      (seat, n): Member => ({
        id: memberOf(code, n),
        kind: seat === DESK ? 'facilitator' : 'player',
        name: `Person ${n}`,
        seats: seat === DESK ? [] : [seat],
        expected: false,
      }),
    ),
    settings: { level: 'standard', filler: 'dark', sharedSeats: 'vote', hotWash: 'named' },
    fillers: {},
    hands: {},
    clock: { kind: 'waits' },
  }
}

/** Keeps so many rooms; those of the one server have other codes than those of the other. */
async function keepRooms(store: RoomStore, count: number, first: number) {
  const codes = Array.from({ length: count }, (_, n) => codeOf(first + n))
  for (const code of codes) {
    await store.create(roomOf(code), [])
    await Promise.all(
      PEOPLE.map((_, n) => store.admit(code, createHash('sha256').update(tokenOf(code, n)).digest('hex'), memberOf(code, n))),
    )
  }
  return codes.map((code) => ({ code, people: PEOPLE.map((seat, n) => ({ seat, token: tokenOf(code, n) })) }))
}

/** The same rooms on the same store, on bare sockets: no matchmaking, no frames of a protocol, only JSON out and in. */
async function bareServer(store: RoomStore) {
  const http = createServer()
  const sockets = new WebSocketServer({ server: http })
  const rooms = new Map<string, ReturnType<typeof openRoom>>()
  const beats: NodeJS.Timeout[] = []
  const open = (code: string): ReturnType<typeof openRoom> => {
    const known = rooms.get(code)
    if (known !== undefined) return known
    const playable = { file: 'token-anomaly.yaml', scenario: tokenAnomaly, playbook }
    const opening = openRoom({ room: roomOf(code), playable, journal: store.journal, save: store.save, seed: () => code as Seed })
    rooms.set(code, opening)
    void opening.then((room) => beats.push(setInterval(() => void room.tick(0.5), 500)))
    return opening
  }
  sockets.on('connection', (socket, { url = '' }) => {
    const [, code = '', token = ''] = url.split('/')
    const n = PEOPLE.findIndex((_, index) => tokenOf(code, index) === token)
    const heard: string[] = []
    let receive = async (text: string): Promise<void> => void heard.push(text)
    socket.on('message', (data: Buffer) => void receive(data.toString()))
    void open(code).then((room) => {
      const attendance = attend(room, memberOf(code, n), (message) => socket.send(JSON.stringify(message)))
      receive = (text) => attendance.receive(JSON.parse(text))
      for (const text of heard.splice(0)) void receive(text)
      socket.on('close', attendance.close)
      beats.push(setInterval(() => socket.send('{"kind":"beat"}'), 5_000))
    })
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  return {
    address: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    close: () => {
      for (const beat of beats) clearInterval(beat)
      for (const one of sockets.clients) one.terminate()
      sockets.close()
      http.close()
    },
  }
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const heap = (): number => {
  collect()
  return process.memoryUsage().heapUsed
}

/** Microseconds of CPU this process has used. */
const spent = (): number => process.cpuUsage().user + process.cpuUsage().system

/** CPU this process uses while nobody asks for anything, in microseconds a millisecond: clocks and heartbeats of both servers. */
async function atRest(): Promise<number> {
  const [start, began] = [spent(), performance.now()]
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  return (spent() - start) / (performance.now() - began)
}

/**
 * Releases injects one after the other in room after room: what each delivery cost this process beyond what it costs at rest, and
 * how long the last of a room waited.
 */
async function round(people: People, rest = 0): Promise<Round> {
  const [start, began] = [spent(), performance.now()]
  const { all } = await people.ask<Released>({ do: 'release', times: RELEASES, to: SEATS })
  return {
    cpu: (spent() - start - rest * (performance.now() - began)) / (RELEASES * PEOPLE.length),
    took: all.map(({ took }) => took),
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0) / (RELEASES * PEOPLE.length),
  }
}

const sorted = (numbers: readonly number[]): readonly number[] => numbers.toSorted((one, other) => one - other)
const share = (numbers: readonly number[], part: number): number =>
  sorted(numbers)[Math.floor(numbers.length * part)] ?? Number.NaN
const milliseconds = (took: readonly number[]): string => `${share(took, 0.5).toFixed(1)} and ${share(took, 0.99).toFixed(1)} ms`

const say = (text: string): void => console.log(text)
const heaps: { readonly rooms: number; readonly grown: number }[] = []

it.each([42, 167])('an inject reaches a room of twelve, with %i rooms open', { timeout: 600_000 }, async (count) => {
  const folder = await mkdtemp(join(tmpdir(), 'hotwash-bench-'))
  const store = sqliteStore(join(folder, 'sessions.db'), () => new Date().toISOString())
  const complaints: string[] = []
  const sessions = { store, shipped: await shippedFiles(), complain: (one: string) => void complaints.push(one), now: () => 0 }
  const started = await startServer({ webFolder: folder, host: '127.0.0.1', port: 0, sessions })
  if (started.kind !== 'started') throw new Error(started.why)
  const [people, others] = [clients(), clients()]
  const before = heap()
  const address = started.address.replace('localhost', '127.0.0.1')
  await people.ask({ do: 'come', address, rooms: await keepRooms(store, count, 1) })
  heaps.push({ rooms: count, grown: heap() - before })
  const between = heap()
  const bare = await bareServer(store)
  await others.ask({ do: 'come', address: bare.address, bare: true, rooms: await keepRooms(store, count, 1 + count) })
  const grownBare = heap() - between

  await round(people)
  await round(others)
  const rest = await atRest()
  const rounds: { readonly ours: Round; readonly theirs: Round }[] = []
  for (let n = 0; n < ROUNDS; n++) rounds.push({ ours: await round(people, rest), theirs: await round(others, rest) })
  const spoken = await people.ask<{ readonly perSecond: number }>({ do: 'speak', milliseconds: TURNS })
  const spokenBare = await others.ask<{ readonly perSecond: number }>({ do: 'speak', milliseconds: TURNS })
  people.end()
  others.end()
  bare.close()
  await started.close()
  await rm(folder, { recursive: true, force: true })

  const ratio = share(
    rounds.map(({ ours, theirs }) => ours.cpu / theirs.cpu),
    0.5,
  )
  const cpu = (of: 'ours' | 'theirs') =>
    share(
      rounds.map((one) => one[of].cpu),
      0.5,
    ).toFixed(0)
  const took = (of: 'ours' | 'theirs') => milliseconds(rounds.flatMap((one) => one[of].took))
  const [first, second] = heaps
  const [grown = 0] = heaps.slice(-1).map((one) => one.grown)
  say(`CPU of a delivery ÷ the same rooms on bare ws, ${count * PEOPLE.length} clients: ${ratio.toFixed(2)} (bound 1.6)`)
  say(
    `  ${cpu('ours')} and ${cpu('theirs')} µs a delivery of ${rounds[0]?.ours.bytes.toFixed(0)} bytes, deciding and the disk in it`,
  )
  say(`  until the last of twelve has it, half of the time and 99 times in 100: ${took('ours')}; bare ${took('theirs')}`)
  say(`  acknowledged commands a second: ${spoken.perSecond.toFixed(0)}; bare ${spokenBare.perSecond.toFixed(0)}`)
  say(`  CPU of both at rest: ${(rest / 10).toFixed(0)} % of a core`)
  say(`  heap of a client with its share of a room: ${perClient(grown, count)} kB; bare ${perClient(grownBare, count)} kB`)
  if (first !== undefined && second !== undefined)
    say(
      `  heap of one more room with its twelve: ${((second.grown - first.grown) / 1024 / (second.rooms - first.rooms)).toFixed(0)} kB`,
    )
  expect(complaints).toEqual([])
  expect(ratio).toBeGreaterThan(0)
  expect(spoken.perSecond).toBeGreaterThan(0)
})

const perClient = (bytes: number, rooms: number): string => (bytes / 1024 / rooms / PEOPLE.length).toFixed(0)
