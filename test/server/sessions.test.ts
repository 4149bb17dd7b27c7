import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DESK } from '@/hosting/index.ts'
import { deviceAt } from './device-at.ts'
import { startedServer } from './started-server.ts'

let address = ''
let close = async (): Promise<void> => undefined
const complaints: string[] = []

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hotwash-sessions-'))
  const started = await startedServer(folder, complaints)
  address = started.address
  close = started.close
})
afterAll(() => close())

async function ask(path: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${address}/api${path}`, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json', ...headers },
  })
  return { status: response.status, headers: response.headers, body: (await response.json()) as Record<string, never> }
}

/** What somebody who came in was given. */
interface Way {
  readonly code: string
  readonly token: string
}

describe('a session over the network', () => {
  it('is made, joined, seated, started and played by two people', async () => {
    const made = await ask('/sessions', { scenario: 'first-night', name: 'Fay' })
    expect(made.status).toBe(201)
    const { code, token } = made.body as unknown as { code: string; token: string }
    expect((await ask(`/sessions/${code.toLowerCase()}`)).body).toMatchObject({ state: 'lobby' })

    const joined = await ask(`/sessions/${code}/people`, { as: 'player', name: 'Lene' })
    expect(joined.status).toBe(201)
    expect((await ask(`/sessions/${code}/people`, { as: 'player', name: 'lene' })).status).toBe(422)

    const desk = await deviceAt(address, code, token)
    const lene = await deviceAt(address, code, (joined.body as unknown as { token: string }).token)
    const lobby = await desk.view(({ members }) => members.length === 2 && members.every(({ here }) => here))
    const [seat] = lobby.seats
    const player = lobby.members.find(({ name }) => name === 'Lene')
    if (seat === undefined || player === undefined) throw new Error('nobody to seat')

    lene.say({ kind: 'wish', n: 1, wish: { kind: 'start' } })
    expect(await lene.until((message) => (message.kind === 'done' ? message.refusal : undefined))).toEqual({ kind: 'not-yours' })
    desk.say({ kind: 'wish', n: 1, wish: { kind: 'assign', member: player.id, seat: seat.seat } })
    desk.say({ kind: 'wish', n: 2, wish: { kind: 'start' } })
    await lene.view(({ state }) => state === 'running')

    lene.say({ kind: 'open', table: 1 })
    lene.say({ kind: 'say', table: 1, message: { kind: 'join', seat: DESK, seen: 0 } })
    await lene.until((message) =>
      message.kind === 'table' && message.message.kind === 'malformed' ? message.message.diagnostic.message : undefined,
    )
    lene.say({ kind: 'say', table: 1, message: { kind: 'join', seat: seat.seat, seen: 0 } })
    const welcome = await lene.until((message) =>
      message.kind === 'table' && message.message.kind === 'welcome' ? message.message : undefined,
    )
    expect(welcome.script).toBeUndefined()

    desk.say({ kind: 'open', table: 1 })
    desk.say({ kind: 'say', table: 1, message: { kind: 'join', seat: DESK, seen: 0 } })
    const desked = await desk.until((message) =>
      message.kind === 'table' && message.message.kind === 'welcome' ? message.message : undefined,
    )
    expect(desked.script?.injects.length).toBeGreaterThan(0)
    desk.say({ kind: 'say', table: 1, message: { kind: 'command', id: 'end', command: { kind: 'end', reason: 'time is up' } } })
    await lene.view(({ state }) => state === 'ended')
    await desk.leave()
    await lene.leave()
    expect(complaints).toEqual([])
  })

  it('gives somebody who lost their device a new link, by the facilitator only, and turns the old device away', async () => {
    const { code, token } = (await ask('/sessions', { scenario: 'first-night', name: 'Fay' })).body as unknown as Way
    const lost = (await ask(`/sessions/${code}/people`, { as: 'player', name: 'Lene' })).body as unknown as Way
    const other = (await ask(`/sessions/${code}/people`, { as: 'player', name: 'Omar' })).body as unknown as Way
    const old = await deviceAt(address, code, lost.token)
    const { members, you } = await old.view(() => true)
    const renewal = `/sessions/${code}/renewal`
    for (const stranger of [lost.token, other.token, 'no-token-at-all'])
      expect((await ask(renewal, { token: stranger, member: you })).status).toBe(403)
    const own = members.find(({ kind }) => kind === 'facilitator')?.id
    expect((await ask(renewal, { token, member: own })).status).toBe(422)
    expect((await ask(renewal, { token, member: 'nobody' })).status).toBe(404)

    const renewed = await ask(renewal, { token, member: you })
    expect(renewed.status).toBe(201)
    await old.until((message) => (message.kind === 'removed' ? message : undefined))
    await expect(deviceAt(address, code, lost.token)).rejects.toThrow('This is no way into the room.')
    const fresh = await deviceAt(address, code, (renewed.body as unknown as Way).token)
    expect((await fresh.view(() => true)).you).toBe(you)
    await fresh.leave()
  })

  it('ends for everybody who is in it when the facilitator deletes it', async () => {
    const { code, token } = (await ask('/sessions', { scenario: 'first-night', name: 'Fay' })).body as unknown as Way
    const lene = (await ask(`/sessions/${code}/people`, { as: 'player', name: 'Lene' })).body as unknown as Way
    const laptop = await deviceAt(address, code, lene.token)
    await laptop.view(() => true)
    expect((await ask(`/sessions/${code}/delete`, { token: lene.token })).status).toBe(403)
    expect((await ask(`/sessions/${code}/delete`, { token })).status).toBe(200)
    const { sentence } = await laptop.until((message) => (message.kind === 'removed' ? message : undefined))
    expect(sentence).toBe('This room was deleted.')
    expect((await ask(`/sessions/${code}`)).status).toBe(404)
    await expect(deviceAt(address, code, lene.token)).rejects.toThrow('This is no way into the room.')
    expect(complaints).toEqual([])
  })

  it('answers other sites with nothing they could read', async () => {
    const foreign = await ask('/shelf', undefined, { origin: 'https://evil.example' })
    expect(foreign.status).toBe(403)
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull()
    const page = await fetch(`${address}/matchmake/create/session`, { method: 'POST', body: '{}' })
    expect(page.ok).toBe(false)
  })
})
