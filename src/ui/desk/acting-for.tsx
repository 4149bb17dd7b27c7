import { useStore } from 'zustand'
import { standing, type TableHandle } from '@/client/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import { Console } from '../console/console.tsx'
import { TableContext, useSeatTitle } from '../console/desk/table-context.ts'
import { Button } from '../parts/index.ts'
import { useSeatTable } from '../session/use-seat-table.ts'
import { useDeskWords } from '../words/use-desk-words.ts'
import css from './desk.module.css'
import { useFacilitator } from './desk-context.ts'

/** One screen for everything: the console of a seat, sat down at by the facilitator, and the way back to the desk. */
export function ActingFor({ seat }: { readonly seat: SeatId }) {
  const words = useDeskWords()
  const { session, change } = useFacilitator()
  const seatTitle = useSeatTitle()
  const handle = useSeatTable(session, seat)
  return (
    <div className={css['acting']}>
      <div className={css['actingBar']} data-theme="dark">
        <span>{words.seats.actingFor(seatTitle(seat))}</span>
        <Button size="small" loudness="primary" onClick={() => change({ kind: 'come-back' })}>
          {words.seats.back}
        </Button>
      </div>
      {handle === undefined ? <p>{words.connecting}</p> : <AsSeat handle={handle} />}
    </div>
  )
}

function AsSeat({ handle }: { readonly handle: TableHandle }) {
  const words = useDeskWords()
  const plays = useStore(handle.store, (table) => table.briefing !== undefined && standing(table) === 'playing')
  const played = useStore(handle.store, ({ seat }) => seat)
  const exercise = useStore(handle.store, ({ exerciseId }) => exerciseId)
  if (!plays || exercise === undefined) return <p>{words.connecting}</p>
  return (
    <TableContext value={handle}>
      <Console key={played} exercise={exercise} />
    </TableContext>
  )
}
