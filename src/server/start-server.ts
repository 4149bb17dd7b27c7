import { createServer, type Server } from 'node:http'
import type { BroughtFile, RoomStore } from '@/hosting/index.ts'
import { lanAddress } from './lan-address.ts'
import { keepRooms, type Rooms } from './sessions/rooms.ts'
import { serveSessions } from './sessions/serve-sessions.ts'
import { webApp } from './web-app.ts'

/** Where to serve what. Port 0 takes any free port. */
export interface ServerSettings {
  /** The folder of the built web app. */
  readonly webFolder: string
  readonly host: string
  readonly port: number
  /** Where sessions are kept, what they play, and who is told of what goes wrong; absent: the web app alone. */
  readonly sessions?: {
    readonly store: RoomStore
    readonly shipped: readonly BroughtFile[]
    readonly complain: (sentence: string) => void
    /** Days after which a room nobody has changed is forgotten; absent: never. */
    readonly keepDays?: number
    /** Now, in milliseconds since 1970. */
    readonly now: () => number
  }
}

/** A server that answers (`reached`: its address for other devices, where it listens to them), or a sentence on why there is none. */
export type Started =
  | { readonly kind: 'started'; readonly address: string; readonly reached?: string; readonly close: () => Promise<void> }
  | { readonly kind: 'refused'; readonly why: string }

/** Starts serving, and comes back when the first page can be asked for. */
export async function startServer({ webFolder, host, port, sessions }: ServerSettings): Promise<Started> {
  const http = createServer()
  const rooms = sessions && keepRooms(sessions.store, sessions.shipped)
  const around = { address: () => lanAddress(host, portOf(http) ?? port) }
  const app = webApp(webFolder, rooms && { rooms, around })
  const served = rooms && sessions && (await serveSessions(http, app, rooms, sessions.complain))
  if (served === undefined) http.on('request', app)

  const listening = await new Promise<Error | undefined>((resolve) => {
    http.once('error', resolve)
    http.listen(port, host, () => resolve(undefined))
  })
  if (listening !== undefined) {
    await served?.close()
    const why = whyNot(listening, host, port)
    if (why === undefined) throw listening
    return { kind: 'refused', why }
  }
  const address = `http://${nameOf(host)}:${portOf(http) ?? port}`
  const stopForgetting = forgetting(rooms, sessions)
  const close = async (): Promise<void> => {
    stopForgetting()
    await served?.close()
    await closed(http)
    await sessions?.store.close()
  }
  const reached = around.address()
  return { kind: 'started', address, ...(reached === undefined ? {} : { reached }), close }
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Forgets old rooms now and every hour, where somebody wants that. Gives back how to stop. */
function forgetting(rooms: Rooms | undefined, sessions: ServerSettings['sessions']): () => void {
  const { keepDays, now, complain } = sessions ?? {}
  if (rooms === undefined || keepDays === undefined || now === undefined) return () => undefined
  const forget = (): void => {
    rooms.forgetBefore(new Date(now() - keepDays * DAY).toISOString()).catch((reason: unknown) => complain?.(String(reason)))
  }
  forget()
  const timer = setInterval(forget, HOUR)
  return () => clearInterval(timer)
}

function portOf(http: Server): number | undefined {
  const at = http.address()
  return typeof at === 'object' && at !== null ? at.port : undefined
}

/** Ends at once: an open page holds its connection for as long as it likes, and must not keep the program alive. */
function closed(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
}

/** The host as a browser on this machine writes it. */
function nameOf(host: string): string {
  if (host === '127.0.0.1' || host === '::1' || host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** One sentence for what a user can mend; undefined for anything else, which is a bug. */
function whyNot(error: Error, host: string, port: number): string | undefined {
  const code = 'code' in error ? error.code : undefined
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is already in use. Choose another: PORT=${port < 65_535 ? port + 1 : 8080} or --port.`
    case 'EACCES':
      return `This user may not listen on port ${port}. Choose one above 1023: PORT=8080 or --port.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `"${host}" is not an address of this machine. HOST=127.0.0.1 serves this machine only, HOST=0.0.0.0 the whole network.`
    default:
      return undefined
  }
}
