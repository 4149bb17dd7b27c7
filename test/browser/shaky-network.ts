import type { Attendance, MemberId, OpenRoom, ToPerson } from '@/hosting/index.ts'
import { attend } from '@/hosting/index.ts'
import type { OpenLink } from '../../src/browser/sessions/person-link.ts'

interface Wire {
  readonly toRoom: unknown[]
  readonly toDevice: ToPerson[]
  readonly attendance: Attendance
  readonly hear: (message: ToPerson) => void
  readonly closed: () => void
}

/**
 * A network on which messages wait until they are carried and are lost when the wire is cut: what was said may have been heard or not,
 * and whoever said it does not know. They are carried in order and once each, unless somebody has repeated or swapped them.
 */
export function shakyNetwork(room: () => OpenRoom, member: MemberId) {
  let wire: Wire | undefined
  const timers = new Map<object, { readonly milliseconds: number; readonly work: () => void }>()

  const open: OpenLink = async (_code, _token, { onMessage, onClosed }) => {
    const toDevice: ToPerson[] = []
    const fresh: Wire = {
      toRoom: [],
      toDevice,
      attendance: attend(room(), member, (message) => toDevice.push(structuredClone(message))),
      hear: onMessage,
      closed: onClosed,
    }
    wire = fresh
    return {
      send: (message) => void fresh.toRoom.push(structuredClone(message)),
      close: () => {
        fresh.attendance.close()
        if (wire === fresh) wire = undefined
      },
    }
  }

  return {
    open,
    timers: {
      after: (milliseconds: number, work: () => void) => {
        const key = {}
        timers.set(key, { milliseconds, work })
        return () => void timers.delete(key)
      },
    },
    /** Carries at most so many messages each way. */
    carry: async (most: number): Promise<void> => {
      const carried = wire
      if (carried === undefined) return
      for (const message of carried.toRoom.splice(0, most)) await carried.attendance.receive(message)
      for (const message of carried.toDevice.splice(0, most)) if (wire === carried) carried.hear(message)
    },
    /** What waits next arrives twice, each way. */
    repeat: (): void => {
      for (const way of [wire?.toRoom, wire?.toDevice] as (unknown[] | undefined)[])
        if (way?.[0] !== undefined) way.unshift(way[0])
    },
    /** The first two things said at a table that wait one behind the other change places, each way. */
    swap: (): void => {
      for (const way of [wire?.toRoom, wire?.toDevice] as (unknown[] | undefined)[]) {
        const at = way?.findIndex((one, index) => isAtTable(one) && isAtTable(way[index + 1])) ?? -1
        if (way !== undefined && at >= 0) way.splice(at, 2, way[at + 1], way[at])
      }
    },
    /** Cuts the wire: what was on it is lost. */
    cut: (): void => {
      const lost = wire
      wire = undefined
      lost?.attendance.close()
      lost?.closed()
    },
    /** Lets the pauses between tries pass. */
    pause: async (): Promise<void> => {
      for (const [key, { milliseconds, work }] of [...timers]) {
        if (milliseconds > 5_000) continue
        timers.delete(key)
        work()
      }
      await Promise.resolve()
      await Promise.resolve()
    },
    quiet: (): boolean => wire !== undefined && wire.toRoom.length === 0 && wire.toDevice.length === 0,
  }
}

/** Whether it is said at a table, after the table was opened and joined. */
function isAtTable(message: unknown): boolean {
  const { kind, message: said } = (message ?? {}) as { readonly kind?: string; readonly message?: { readonly kind?: string } }
  return kind === 'table' || (kind === 'say' && said?.kind !== 'join')
}
