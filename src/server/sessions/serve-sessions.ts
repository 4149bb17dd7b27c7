import type { Server as HttpServer } from 'node:http'
import { matchMaker, Server } from '@colyseus/core'
import { WebSocketTransport } from '@colyseus/ws-transport'
import type { Express } from 'express'
import { WebSocket } from 'ws'
import { isOwnOrigin } from './origin.ts'
import type { Rooms } from './rooms.ts'
import { SESSION } from './seat-reservations.ts'
import { sessionRoomOf } from './session-room.ts'

// The package reads the global, which Node has from version 22 on.
Object.assign(globalThis, { WebSocket: globalThis.WebSocket ?? WebSocket })

/** The longest message a device may send, in bytes: a long statement with its reasons. */
const LONGEST_MESSAGE = 64 * 1024

/** What never reaches a person: the package prints a stack for every broken frame. */
const quiet = { debug: nothing, info: nothing, log: nothing, warn: nothing, error: nothing, trace: nothing }

/**
 * Joins the rooms' sockets to a server. The package brings an HTTP of its own, which lets any site read every answer, takes bodies of
 * any length and says what it is; only its sockets are used, and requests go to the app alone.
 */
export async function serveSessions(
  http: HttpServer,
  app: Express,
  rooms: Rooms,
  complain: (sentence: string) => void,
): Promise<{ readonly close: () => Promise<void> }> {
  matchMaker.controller.exposedMethods = []
  const transport = new WebSocketTransport({
    server: http,
    maxPayload: LONGEST_MESSAGE,
    beforeUpgrade: (_request, { headers }) => {
      const own = isOwnOrigin(headers.get('origin') ?? undefined, headers.get('host') ?? undefined)
      return own ? undefined : new Response('This connection came from another site.', { status: 403 })
    },
  })
  const server = new Server({ greet: false, gracefullyShutdown: false, logger: quiet, transport })
  server.define(SESSION, sessionRoomOf(rooms, complain))
  await server.serverless()
  http.removeAllListeners('request')
  http.on('request', app)
  return { close: () => server.gracefullyShutdown(false) }
}

function nothing(): void {}
