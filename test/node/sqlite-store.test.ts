import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { MemberId, Room } from '@/hosting/index.ts'
import { sqliteStore } from '@/node/index.ts'
import { play } from '../arbitraries/any-evening.ts'
import { journalContract } from '../hosting/journal-contract.ts'

const folders: string[] = []
async function fresh(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hotwash-store-'))
  folders.push(folder)
  return join(folder, 'data', 'rooms.db')
}
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})
const today = () => '2026-11-28T10:00:00+01:00'

const log = play(
  {
    seed: 'seven' as never,
    wishes: [{ sender: { kind: 'facilitator' }, command: { kind: 'advance', to: 0 as never }, by: 900 }],
  },
  { end: true },
).log()

const room: Room = {
  code: 'KITE42',
  scenario: 'token-anomaly',
  state: 'running',
  exercise: log.header.exercise,
  members: [],
  settings: { level: 'standard', filler: 'playbook', sharedSeats: 'vote', hotWash: 'named' },
  fillers: {},
  hands: {},
  clock: { kind: 'waits' },
}

describe('a journal in SQLite', () => {
  for (const { says, keep } of journalContract)
    it(says, async () => {
      const store = sqliteStore(await fresh(), today)
      await keep(store.journal, log)
      await store.close()
    })
})

describe('rooms in SQLite', () => {
  it('are there again after the program was started anew', async () => {
    const file = await fresh()
    const before = sqliteStore(file, today)
    expect(await before.create(room, [{ name: 'own.yaml', text: 'id: own' }])).toBe(true)
    expect(await before.create(room, [])).toBe(false)
    await before.admit(room.code, 'hash', 'm1' as MemberId)
    await before.journal.open(log.header)
    await before.journal.append(log.header.exercise, 0, log.lines)
    await before.close()

    const after = sqliteStore(file, today)
    expect(await after.load(room.code)).toEqual({ room, files: [{ name: 'own.yaml', text: 'id: own' }], changedAt: today() })
    expect(await after.memberOf(room.code, 'hash')).toBe('m1')
    expect((await after.journal.read(log.header.exercise, 0))?.lines).toHaveLength(log.lines.length)
    await after.close()
  })

  it('are forgotten with their tokens and their log', async () => {
    const store = sqliteStore(await fresh(), today)
    await store.create(room, [])
    await store.admit(room.code, 'hash', 'm1' as MemberId)
    await store.journal.open(log.header)
    await store.journal.append(log.header.exercise, 0, log.lines)
    await store.remove(room.code)
    expect(await store.load(room.code)).toBeUndefined()
    expect(await store.list()).toEqual([])
    expect(await store.memberOf(room.code, 'hash')).toBeUndefined()
    expect(await store.journal.read(log.header.exercise, 0)).toBeUndefined()
    await store.close()
  })

  it('give somebody a fresh token in place of every one they had, and nobody else', async () => {
    const store = sqliteStore(await fresh(), today)
    await store.create(room, [])
    for (const [hash, member] of [
      ['lost', 'm1'],
      ['older', 'm1'],
      ['hers', 'm2'],
    ] as const)
      await store.admit(room.code, hash, member as MemberId)
    await store.admit('OTHER2', 'elsewhere', 'm1' as MemberId)
    await store.readmit(room.code, 'fresh', 'm1' as MemberId)
    const known = async (hash: string, code = room.code) => store.memberOf(code, hash)
    expect([await known('lost'), await known('older'), await known('fresh'), await known('hers')]).toEqual([
      undefined,
      undefined,
      'm1',
      'm2',
    ])
    expect(await known('elsewhere', 'OTHER2')).toBe('m1')
    await store.close()
  })

  it('do not suffer for each other when one write of a turn fails', async () => {
    const store = sqliteStore(await fresh(), today)
    await store.journal.open(log.header)
    const twice = [...log.lines.slice(0, 2), ...log.lines.slice(0, 1)]
    const [broken, sound] = await Promise.allSettled([
      store.journal.append(log.header.exercise, 0, twice),
      store.create(room, []),
    ])
    expect(broken.status).toBe('rejected')
    expect(sound).toEqual({ status: 'fulfilled', value: true })
    expect((await store.journal.read(log.header.exercise, 0))?.lines).toEqual([])
    await store.close()
  })
})
