import { type AuthContext, type Client, Room } from '@colyseus/core'
import { type Attendance, attend, type MemberId, type OpenRoom, type ToPerson } from '@/hosting/index.ts'
import type { Rooms } from './rooms.ts'
import { readCode } from './secrets.ts'

/** How often the table's clock looks at the wall, in milliseconds. */
const BEAT = 500
/** How often a device is told that the room is there, in milliseconds: a frozen server closes nothing. */
const HEARTBEAT = 5_000
/** What a person at a keyboard never sends in a second, and a broken page would. */
const MOST_MESSAGES = 60
/** What becomes of a device whose person was removed: told, then closed with this code. */
const REMOVED = 4003

/** Makes the kind of Colyseus room that carries our rooms: it has no state of its own and sends our messages. */
export function sessionRoomOf(rooms: Rooms, complain: (sentence: string) => void) {
  return class SessionRoom extends Room {
    override autoDispose = true
    override patchRate = null
    override maxMessagesPerSecond = MOST_MESSAGES
    override seatReservationTimeout = 15
    private open: OpenRoom | undefined
    private readonly attendances = new Map<string, Attendance>()

    override async onCreate({ code }: { readonly code?: unknown }): Promise<void> {
      const known = readCode(code)
      this.open = known === undefined ? undefined : await rooms.open(known)
      if (known === undefined || this.open === undefined) throw new Error('There is no room with this code.')
      this.roomId = known
      this.onMessage('*', (client, _type, message) => void this.hear(client, message))
      this.clock.setInterval(() => void this.open?.tick(BEAT / 1000).catch(complainOf(complain)), BEAT)
      this.clock.setInterval(() => this.sayToAll({ kind: 'beat' }), HEARTBEAT)
    }

    override async onAuth(_client: Client, options: unknown, _context: AuthContext): Promise<{ readonly member: MemberId }> {
      const token = typeof options === 'object' && options !== null && 'token' in options ? options.token : undefined
      const member = typeof token === 'string' ? await rooms.memberOf(this.roomId, token) : undefined
      if (member === undefined) throw new Error('This is no way into the room.')
      return { member: member.id }
    }

    override onJoin(client: Client<{ auth: { readonly member: MemberId } }>): void {
      if (this.open === undefined || client.auth === undefined) throw new Error('The room is not open.')
      const say = (message: ToPerson): void => {
        client.send('to', message)
        if (message.kind === 'removed') client.leave(REMOVED)
      }
      this.attendances.set(client.sessionId, attend(this.open, client.auth.member, say))
    }

    override onLeave(client: Client): void {
      this.attendances.get(client.sessionId)?.close()
      this.attendances.delete(client.sessionId)
    }

    override onUncaughtException(error: Error): void {
      complain(error.message)
    }

    private async hear(client: Client, message: unknown): Promise<void> {
      await this.attendances.get(client.sessionId)?.receive(message).catch(complainOf(complain))
    }

    private sayToAll(message: ToPerson): void {
      for (const client of this.clients) client.send('to', message)
    }
  }
}

const complainOf = (complain: (sentence: string) => void) => (reason: unknown) =>
  complain(reason instanceof Error ? reason.message : String(reason))
