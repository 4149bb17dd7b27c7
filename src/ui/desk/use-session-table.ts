import { useEffect, useState, useSyncExternalStore } from 'react'
import { createTable, type TableHandle } from '@/client/index.ts'
import type { RoomView } from '@/hosting/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import { commandIds } from '../console/desk/command-ids.ts'
import type { OpenSession } from '../ports/index.ts'

/** Counts the tables of this page, so that the commands of two of them never share an id. */
let tables = 0

/**
 * A table of a session as one seat, for as long as the component stands. When the way was lost and is there again, it joins again and
 * misses nothing.
 */
export function useSessionTable(session: OpenSession, seat: SeatId): TableHandle | undefined {
  const [handle, setHandle] = useState<TableHandle | undefined>()
  useEffect(() => {
    const sat = createTable(seat, session.connect(seat), commandIds(performance.timeOrigin + ++tables))
    const stop = session.onChange(() => {
      if (session.way().state === 'here' && sat.store.getState().connection === 'lost') sat.rejoin(session.connect(seat))
    })
    setHandle(sat)
    return () => {
      stop()
      sat.leave()
      setHandle(undefined)
    }
  }, [session, seat])
  return handle
}

/** The room as it stands. */
export function useRoom(session: OpenSession): RoomView | undefined {
  return useSyncExternalStore(session.onChange, session.view)
}

/** Whether the session can be reached. */
export function useWay(session: OpenSession): ReturnType<OpenSession['way']>['state'] {
  return useSyncExternalStore(session.onChange, () => session.way().state)
}
