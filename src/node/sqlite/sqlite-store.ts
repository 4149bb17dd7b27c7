import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { LogHeader, LogLine } from '@/engine/index.ts'
import type { BroughtFile, Journal, KeptRoom, MemberId, Room, RoomStore } from '@/hosting/index.ts'
import type { ExerciseId } from '@/kernel/index.ts'
import { openDatabase } from './database.ts'
import { groupCommit } from './group-commit.ts'

/** Tables, each created when it is not there yet. `version` is for whoever must change them one day. */
const TABLES = `
  create table if not exists version(number integer not null);
  insert into version select 1 where not exists (select 1 from version);
  create table if not exists room(
    code text primary key, body text not null, files text not null, changed_at text not null) without rowid;
  create table if not exists token(
    code text not null, hash text not null, member text not null, primary key(code, hash)) without rowid;
  create table if not exists log(exercise text primary key, header text not null) without rowid;
  create table if not exists line(
    exercise text not null, number integer not null, body text not null, primary key(exercise, number)) without rowid;
`

/**
 * Rooms and logs in one SQLite file. What a promise says was done is on the disk: the write-ahead log is synced at every commit.
 *
 * @param file path of the database; its folder is made when it is not there
 * @param today now, ISO 8601 with offset
 */
export function sqliteStore(file: string, today: () => string): RoomStore {
  mkdirSync(dirname(file), { recursive: true })
  const database = openDatabase(file)
  database.exec('pragma journal_mode=WAL; pragma synchronous=FULL; pragma busy_timeout=5000;')
  database.exec(TABLES)
  const commit = groupCommit(database)
  const sql = (text: string) => database.prepare(text)

  const openLog = sql('insert into log(exercise, header) values(?, ?) on conflict do nothing')
  const headerOfLog = sql('select header from log where exercise = ?')
  // A header holds a scenario and a playbook: to ask whether there is one, none is fetched.
  const knownLog = sql('select 1 from log where exercise = ?')
  // Lines are numbered from 1 without a gap; to count them would take longer with each.
  const lastLine = sql('select coalesce(max(number), 0) as number from line where exercise = ?')
  const addLine = sql('insert into line(exercise, number, body) values(?, ?, ?)')
  const linesAfter = sql('select body from line where exercise = ? and number > ? order by number')
  const dropLog = sql('delete from log where exercise = ?')
  const dropLines = sql('delete from line where exercise = ?')

  const createRoom = sql('insert into room(code, body, files, changed_at) values(?, ?, ?, ?) on conflict do nothing')
  const saveRoom = sql('update room set body = ?, changed_at = ? where code = ?')
  const loadRoom = sql('select body, files, changed_at from room where code = ?')
  const allRooms = sql('select body, files, changed_at from room order by changed_at desc')
  const dropRoom = sql('delete from room where code = ?')
  const admitToken = sql('insert into token(code, hash, member) values(?, ?, ?) on conflict do nothing')
  const tokenMember = sql('select member from token where code = ? and hash = ?')
  const dropTokensOf = sql('delete from token where code = ? and member = ?')
  const dropTokens = sql('delete from token where code = ?')

  const journal: Journal = {
    open: (header) =>
      commit(
        () => (openLog.run(header.exercise, JSON.stringify(header)).changes > 0 ? 'stored' : 'conflict') as 'stored' | 'conflict',
      ),
    append: (exercise, seen, lines) =>
      commit(() => {
        const last = lastLine.get(exercise) as { readonly number: number }
        if (knownLog.get(exercise) === undefined || last.number !== seen) return 'conflict'
        for (const line of lines) addLine.run(exercise, line.number, JSON.stringify(line))
        return 'stored'
      }),
    read: async (exercise, seen) => {
      const log = headerOfLog.get(exercise) as { readonly header: string } | undefined
      if (log === undefined) return undefined
      const lines = linesAfter.all(exercise, seen) as readonly { readonly body: string }[]
      return { header: JSON.parse(log.header) as LogHeader, lines: lines.map(({ body }) => JSON.parse(body) as LogLine) }
    },
  }

  return {
    journal,
    create: (room, files) =>
      commit(() => createRoom.run(room.code, JSON.stringify(room), JSON.stringify(files), today()).changes > 0),
    save: (room) => commit(() => void saveRoom.run(JSON.stringify(room), today(), room.code)),
    load: async (code) => keptRoom(loadRoom.get(code)),
    list: async () => allRooms.all().flatMap((row) => keptRoom(row) ?? []),
    remove: async (code) => {
      const exercise: ExerciseId | undefined = keptRoom(loadRoom.get(code))?.room.exercise
      await commit(() => {
        dropRoom.run(code)
        dropTokens.run(code)
        if (exercise === undefined) return
        dropLog.run(exercise)
        dropLines.run(exercise)
      })
    },
    admit: (code, hash, member) => commit(() => void admitToken.run(code, hash, member)),
    readmit: (code, hash, member) =>
      commit(() => {
        dropTokensOf.run(code, member)
        admitToken.run(code, hash, member)
      }),
    memberOf: async (code, hash) => (tokenMember.get(code, hash) as { readonly member: MemberId } | undefined)?.member,
    close: async () => database.close(),
  }
}

function keptRoom(row: unknown): KeptRoom | undefined {
  if (row === undefined) return undefined
  const { body, files, changed_at } = row as { readonly body: string; readonly files: string; readonly changed_at: string }
  return { room: JSON.parse(body) as Room, files: JSON.parse(files) as readonly BroughtFile[], changedAt: changed_at }
}
