import { useState } from 'react'
import type { SeatId } from '@/kernel/index.ts'
import { AtTable, ClockOwnerContext } from '../../console/index.ts'
import { Notice } from '../../shell/notice.tsx'
import { useSessionWords } from '../../words/use-session-words.ts'
import type { InRoomProps } from '../in-room.ts'
import { you } from '../people.ts'
import { useSeatTable } from '../use-seat-table.ts'
import css from './play.module.css'
import { SeatBar } from './seat-bar.tsx'
import { SessionDebrief } from './session-debrief.tsx'

/** A player at the table: the console of the seat, and above it what a session adds: further seats, and who shares them. */
export function SeatPlay({ view, session }: InRoomProps) {
  const { seats } = you(view)
  const [chosen, choose] = useState<SeatId>()
  const seat = chosen !== undefined && seats.includes(chosen) ? chosen : seats[0]
  if (seat === undefined) return null
  return (
    <div className={css['play']}>
      <SeatBar view={view} session={session} seat={seat} onChoose={choose} />
      <ClockOwnerContext value={false}>
        <Seat key={seat} view={view} session={session} seat={seat} />
      </ClockOwnerContext>
    </div>
  )
}

function Seat({ view, session, seat }: InRoomProps & { readonly seat: SeatId }) {
  const { player } = useSessionWords()
  const handle = useSeatTable(session, seat)
  if (handle === undefined) return <Notice title={player.sitting} />
  return <AtTable handle={handle} ended={<SessionDebrief view={view} session={session} />} />
}
