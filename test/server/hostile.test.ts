import { mkdtemp, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { attend, DESK, type MemberId, memoryJournal, openRoom, type ToDevice, type ToPerson } from '@/hosting/index.ts'
import type { SeatId, Seed } from '@/kernel/index.ts'
import { smallStory } from '../evening/given.ts'
import { runs } from '../runs.ts'
import { anyBytes, anyFrame, anyHostileRequest, forgedToken, type HostileRequest } from './any-hostile.ts'
import { deviceAt } from './device-at.ts'
import { startedServer } from './started-server.ts'

/** Attempts in all: 10,000 in `npm test`, a tenth of that in the inner loop. A request costs as much as ten frames. */
const ATTEMPTS = Math.min(10_000, runs * 100)
const BYTES = Math.ceil(ATTEMPTS / 50)
const REQUESTS = Math.ceil(ATTEMPTS / 4)
const FRAMES = ATTEMPTS - REQUESTS - BYTES

const complaints: string[] = []
let folder = ''
let address = ''
let host = ''
let port = 0
let close = async (): Promise<void> => undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hotwash-hostile-'))
  await writeFile(`${folder}/index.html`, '<h1>Hotwash</h1>')
  await writeFile(`${folder}/.sources`, 'secret of the disk')
  const started = await startedServer(folder, complaints)
  address = started.address
  ;({ host } = new URL(address))
  port = Number(new URL(address).port)
  close = started.close
})
afterAll(() => close())

/** One answer of the server, as it came. */
interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
}

/** Asks as somebody at an address of this machine's own: hundreds of offices ask, and none of them too often. */
function ask({ method, path, headers, body }: HostileRequest, office: number): Promise<Answer> {
  const localAddress = `127.${1 + (office >> 16)}.${(office >> 8) & 255}.${1 + (office & 127)}`
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, method, path, headers, localAddress, agent: false }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(parts).toString() }),
      )
    })
    asking.on('error', reject)
    asking.end(body)
  })
}

async function post<Body>(path: string, body: unknown, office = 1): Promise<Body> {
  const { text } = await ask(
    { method: 'POST', path: `/api${path}`, headers: { host, 'content-type': 'application/json' }, body: JSON.stringify(body) },
    office,
  )
  return JSON.parse(text) as Body
}

/** A session that is played, by a facilitator and one player. */
async function goodSession() {
  const { code, token } = await post<{ code: string; token: string }>('/sessions', { scenario: 'first-night', name: 'Fay' })
  const lene = await post<{ token: string }>(`/sessions/${code}/people`, { as: 'player', name: 'Lene' })
  const gone = await post<{ token: string }>(`/sessions/${code}/people`, { as: 'player', name: 'Gone' })
  const desk = await deviceAt(address, code, token)
  const player = await deviceAt(address, code, lene.token)
  const view = await desk.view(({ members }) => members.length === 3 && members.filter(({ here }) => here).length === 2)
  const memberOf = (name: string) => view.members.find((one) => one.name === name)?.id ?? ('' as MemberId)
  const seat = view.seats[0]?.seat ?? DESK
  desk.say({ kind: 'wish', n: 1, wish: { kind: 'assign', member: memberOf('Lene'), seat } })
  desk.say({ kind: 'wish', n: 2, wish: { kind: 'remove', member: memberOf('Gone') } })
  desk.say({ kind: 'wish', n: 3, wish: { kind: 'start' } })
  await player.view(({ state }) => state === 'running')
  player.say({ kind: 'open', table: 1 })
  player.say({ kind: 'say', table: 1, message: { kind: 'join', seat, seen: 0 } })
  await player.table((message) => (message.kind === 'welcome' ? message : undefined))
  return { code, seat, desk, player, tokens: { fay: token, lene: lene.token, gone: gone.token } }
}

/** Whether the session goes on: its player says something, and hears that it was done. */
async function plays({ player, seat }: Awaited<ReturnType<typeof goodSession>>, id: string): Promise<void> {
  player.say({
    kind: 'say',
    table: 1,
    message: { kind: 'command', id, command: { kind: 'send', seat, to: [seat], text: 'Still here.' } },
  })
  await player.table((message) => ('id' in message && message.id === id ? message : undefined))
}

/** Everything an answer must not be. */
function wrongWith(
  { status, headers, text }: Answer,
  { method, path, headers: sent }: HostileRequest,
  secrets: readonly string[],
) {
  const api = path.startsWith('/api/')
  const foreign = sent['origin'] !== undefined && sent['origin'] !== `http://${host}`
  const refusal = method === 'HEAD' || method === 'OPTIONS' || status < 400 || text.trim().length > 10
  return [
    ...(status >= 500 || status < 200 ? [`status ${status}`] : []),
    ...(refusal ? [] : ['refused without a word']),
    ...(api && foreign && status < 400 ? ['answered another site'] : []),
    ...(api && status >= 400 && method !== 'HEAD' && !/^(\{"sentence":".*\."\}|That address cannot be read\.\n)$/s.test(text)
      ? [`no sentence: ${text.slice(0, 80)}`]
      : []),
    ...(/\bat .*:\d+:\d+|node_modules|secret of the disk|hotwash-log/.test(text) || text.includes(folder) ? ['the inside'] : []),
    ...['access-control-allow-origin', 'access-control-allow-credentials', 'set-cookie', 'x-powered-by']
      .filter((name) => headers[name] !== undefined)
      .map((name) => `header ${name}`),
    ...(headers['content-security-policy'] === undefined || headers['x-content-type-options'] !== 'nosniff' ? ['no policy'] : []),
    ...(String(headers['content-type']).includes('html') && text !== '<h1>Hotwash</h1>' && text !== ''
      ? ['a page of its own']
      : []),
    ...(secrets.some((secret) => text.includes(secret)) ? ['a secret'] : []),
  ].map((what) => `${method} ${path.slice(0, 80)} -> ${status}: ${what}`)
}

describe(`a server under ${ATTEMPTS} hostile attempts`, () => {
  it('answers every request with a reason, tells nothing, and goes on', async () => {
    const good = await goodSession()
    const other = await goodSession()
    const secrets = [good.tokens.fay, good.tokens.lene, other.tokens.fay]
    const tokens = [other.tokens.fay, other.tokens.lene, good.tokens.gone, forgedToken()]
    const wishes = fc.sample(anyHostileRequest([good.code, good.code.toLowerCase()], tokens, host), REQUESTS)
    const statuses = new Map<number, number>()
    const wrong: string[] = []
    let next = 0
    const office = async (): Promise<void> => {
      for (let index = next++; index < wishes.length; index = next++) {
        const wish = wishes[index] as HostileRequest
        const answer = await ask(wish, 100 + Math.floor(index / 20))
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
        wrong.push(...wrongWith(answer, wish, secrets))
      }
    }
    await Promise.all([office(), office(), office(), office()])
    expect([...new Set(wrong)]).toEqual([])
    const refused = [...statuses].reduce((sum, [status, count]) => sum + (status >= 400 ? count : 0), 0)
    expect(refused).toBeGreaterThan(REQUESTS / 2)
    for (const status of [400, 403, 404, 405]) expect(statuses.get(status) ?? 0, `${status}`).toBeGreaterThan(0)
    await plays(good, 'after requests')
    await plays(other, 'after requests')
    await Promise.all([good, other].flatMap(({ desk, player }) => [desk.leave(), player.leave()]))
    expect(complaints).toEqual([])
  }, 120_000)

  it('answers what is too long, and does not read it to its end', async () => {
    const headers = { host, 'content-type': 'application/json' }
    const long = JSON.stringify({ token: 'x'.repeat(6_000_000) })
    for (const path of ['/api/sessions', '/api/sessions/AAAAAA/enter', '/api/sessions/mine']) {
      const answer = await ask({ method: 'POST', path, headers, body: long }, 7)
      expect([answer.status, JSON.parse(answer.text)]).toEqual([413, { sentence: 'This request is too long.' }])
    }
  })

  it('says no to whoever asks too often, and to nobody else', async () => {
    const guess = (office: number) => ask({ method: 'GET', path: '/api/sessions/AAAAAA', headers: { host } }, office)
    const answers: Answer[] = []
    for (let n = 0; n < 70; n++) answers.push(await guess(9))
    expect(answers.map(({ status }) => status).indexOf(429)).toBe(60)
    expect(JSON.parse(answers.at(-1)?.text ?? '')).toEqual({ sentence: 'That was often. Wait a minute.' })
    expect((await guess(10)).status).toBe(404)
  })

  it('lives through addresses that are none', async () => {
    for (const line of [
      'GET http://:x/ HTTP/1.1',
      'GET //[ HTTP/1.1',
      'GET * HTTP/1.1',
      'GET /a\\b\u0000 HTTP/1.1',
      'BREW /pot HTCPCP/1.0',
    ])
      for (const more of [
        '',
        'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n',
      ])
        for (const asked of [host, '[', 'a b', ''])
          expect(await raw(`${line}\r\nHost: ${asked}\r\n${more}\r\n`), `${line} ${asked}`).not.toMatch(/^HTTP\/1\.1 5/)
    expect((await ask({ method: 'GET', path: '/api/shelf', headers: { host } }, 1)).status).toBe(200)
  })

  it('lets no other site and no forged place in, and closes on bytes that are no frame', async () => {
    const good = await goodSession()
    const upgrade = (path: string, origin?: string) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(`ws://${host}${path}`, origin === undefined ? {} : { origin })
        socket.on('message', (data: Buffer) => resolve(`said ${data.toString('latin1')}`))
        socket.on('unexpected-response', (_, answer) => resolve(`status ${answer.statusCode}`))
        socket.on('close', (code) => resolve(`closed ${code}`))
        socket.on('error', () => undefined)
      })
    for (const origin of ['https://evil.example', 'null', `http://${host}.evil.example`])
      expect(await upgrade(`/x/${good.code}?sessionId=y`, origin)).toBe('status 403')
    expect(await upgrade(`/x/${good.code}?sessionId=forged`)).toContain('seat reservation expired')
    expect(await upgrade(`/x/AAAAAA?sessionId=forged&reconnectionToken=x`)).toContain('seat reservation expired')

    let closed = 0
    for (const bytes of fc.sample(fc.array(anyBytes, { minLength: 1, maxLength: 8 }), Math.ceil(BYTES / 4))) {
      const place = await post<{ sessionId: string; processId: string; roomId: string }>(
        `/sessions/${good.code}/enter`,
        { token: good.tokens.lene },
        200 + Math.floor(closed / 50),
      )
      const socket = new WebSocket(`ws://${host}/${place.processId}/${place.roomId}?sessionId=${place.sessionId}`)
      socket.on('error', () => undefined)
      await new Promise((resolve) => socket.once('open', resolve))
      for (const one of bytes) if (socket.readyState === WebSocket.OPEN) socket.send(one)
      socket.close()
      await new Promise((resolve) => socket.once('close', resolve))
      closed += 1
    }
    expect(closed).toBeGreaterThan(0)
    await plays(good, 'after bytes')
    await Promise.all([good.desk.leave(), good.player.leave()])
    expect(complaints).toEqual([])
  }, 120_000)
})

describe(`a room under ${FRAMES} hostile frames`, () => {
  it('answers each with a reason, lets nobody past their seat, and goes on', async () => {
    const { scenario, playbook } = smallStory
    const lead = 'techa.tech_lead' as SeatId
    const [fay, lene, greta, wall] = ['fay', 'lene', 'greta', 'wall'] as unknown as readonly [
      MemberId,
      MemberId,
      MemberId,
      MemberId,
    ]
    const open = await openRoom({
      room: {
        code: 'KITE42',
        scenario: scenario.id,
        state: 'lobby',
        members: [],
        settings: { level: 'standard', filler: 'dark', sharedSeats: 'vote', hotWash: 'named' },
        fillers: {},
        hands: {},
        clock: { kind: 'waits' },
      },
      playable: { file: 'small.yaml', scenario, playbook },
      journal: memoryJournal(),
      save: async () => undefined,
      seed: () => 'seven' as Seed,
    })
    await open.enter(fay, 'facilitator', 'Fay')
    await open.enter(lene, 'player', 'Lene')
    await open.enter(greta, 'evaluator', 'Greta')
    await open.wish(fay, { kind: 'admit', member: greta })
    await open.enter(wall, 'screen', 'Wall')
    await open.wish(fay, { kind: 'assign', member: lene, seat: lead })
    await open.wish(fay, { kind: 'start' })
    const device = async (member: MemberId, seat: string) => {
      const heard: ToPerson[] = []
      const attendance = attend(open, member, (message) => heard.push(message))
      await attendance.receive({ kind: 'open', table: 1 })
      await attendance.receive({ kind: 'say', table: 1, message: { kind: 'join', seat, seen: 0 } })
      return { heard, receive: attendance.receive }
    }
    const devices = [await device(lene, lead), await device(greta, 'room.evaluator/Greta'), await device(wall, 'room.wall')]
    const before = open.log()?.lines.length ?? 0
    let refused = 0
    for (const [index, frame] of fc.sample(anyFrame, FRAMES).entries()) {
      const one = devices[index % devices.length]
      if (one === undefined) throw new Error('nobody')
      one.heard.length = 0
      await one.receive(frame)
      expect(one.heard.length, JSON.stringify(frame)).toBeGreaterThan(0)
      refused += one.heard.some(isReason) ? 1 : 0
    }
    expect(refused).toBeGreaterThan(FRAMES * 0.8)
    const causes = (open.log()?.lines.slice(before) ?? []).flatMap(({ cause }) => cause ?? [])
    for (const { by, seat, name } of causes)
      expect([seat ?? name, by]).toEqual(by === 'seat' ? [lead, 'seat'] : ['Greta', 'evaluator'])
    expect(open.room()).toMatchObject({ state: 'running', scenario: scenario.id })
    expect(open.room().members.map(({ id }) => id)).toEqual([fay, lene, greta, wall])
    const [laptop] = devices
    await laptop?.receive({
      kind: 'say',
      table: 1,
      message: { kind: 'command', id: 'last', command: { kind: 'send', seat: lead, to: ['techa.cto'], text: 'Still here.' } },
    })
    expect(laptop?.heard.at(-1)).toEqual({ kind: 'table', table: 1, message: { kind: 'accepted', id: 'last' } })
  }, 120_000)
})

/** Whether a message says why something was not done. */
function isReason(message: ToPerson): boolean {
  if (message.kind === 'malformed' || message.kind === 'shut') return message.sentence.length > 10
  if (message.kind === 'done') return message.refusal !== undefined
  return message.kind === 'table' && isRefusal(message.message)
}

function isRefusal(message: ToDevice): boolean {
  if (message.kind === 'malformed') return message.diagnostic.message.length > 10
  return message.kind === 'refused' && message.refusal.kind.length > 3
}

/** What the server answers to bytes, until it closes or has said something. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let said = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (part: Buffer) => {
      said += part.toString('latin1')
      if (said.includes('\r\n\r\n')) socket.destroy()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(said))
  })
}
