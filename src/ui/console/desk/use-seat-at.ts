import { useEffect, useRef, useState } from 'react'
import { createTable, type TableHandle } from '@/client/index.ts'
import type { ExerciseId } from '@/kernel/index.ts'
import { usePorts } from '../../ports/index.ts'
import { commandIds } from './command-ids.ts'
import { warnOnLeaving } from './warn-on-leaving.ts'

/** Whether one sits at the table of an exercise. */
export type SeatAt =
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly sentence: string }
  | { readonly state: 'seated'; readonly handle: TableHandle }

/**
 * Sits down at an exercise kept on this device, leaves when the screen goes, and can connect again without losing anything. A
 * screen sits at one exercise only: another exercise is another screen.
 */
export function useSeatAt(exercise: ExerciseId): { readonly seat: SeatAt; readonly reconnect: () => void } {
  const { practice } = usePorts()
  const [seat, setSeat] = useState<SeatAt>({ state: 'opening' })
  const [tries, setTries] = useState(0)
  const handle = useRef<TableHandle | undefined>(undefined)

  useEffect(
    () => () => {
      handle.current?.leave()
      handle.current = undefined
    },
    [],
  )

  useEffect(() => {
    let gone = false
    const sit = async () => {
      try {
        const { seat: mine, connection } = await practice.open(exercise)
        if (gone) return connection.close()
        if (handle.current !== undefined) return handle.current.rejoin(connection)
        handle.current = createTable(mine, connection, commandIds(performance.timeOrigin + tries))
        handle.current.store.subscribe(({ notKept }) => warnOnLeaving(exercise, notKept === undefined))
        setSeat({ state: 'seated', handle: handle.current })
      } catch (fault) {
        if (!gone) setSeat({ state: 'failed', sentence: fault instanceof Error ? fault.message : String(fault) })
      }
    }
    void sit()
    return () => {
      gone = true
    }
  }, [practice, exercise, tries])

  return { seat, reconnect: () => setTries(tries + 1) }
}
