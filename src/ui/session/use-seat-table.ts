import { useEffect, useState } from 'react'
import { createTable, type TableHandle } from '@/client/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import { commandIds } from '../console/desk/command-ids.ts'
import type { OpenSession } from '../ports/index.ts'

/**
 * A table of a session as one seat, for as long as the component stands. When the way was lost and is there again, it joins again
 * and misses nothing. Many devices send to one exercise, so ids begin with a number drawn anew for each table.
 */
export function useSeatTable(session: OpenSession, seat: SeatId): TableHandle | undefined {
  const [handle, setHandle] = useState<TableHandle | undefined>()
  useEffect(() => {
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1))
    const sat = createTable(seat, session.connect(seat), commandIds(performance.timeOrigin + drawn))
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
