import { join } from 'node:path'
import { sqliteStore } from '@/node/index.ts'
import { startServer } from '@/server/index.ts'
import { shippedFiles } from '../shipped-files.ts'

/** A server of its own for one test file: its pages and its sessions lie in a folder, its clock stands, its complaints are collected. */
export async function startedServer(folder: string, complaints: string[]) {
  const started = await startServer({
    webFolder: folder,
    host: '127.0.0.1',
    port: 0,
    sessions: {
      store: sqliteStore(join(folder, 'sessions.db'), () => '2026-11-28T10:00:00Z'),
      shipped: await shippedFiles(),
      complain: (sentence) => complaints.push(sentence),
      now: () => 0,
    },
  })
  if (started.kind !== 'started') throw new Error(started.why)
  return started
}
