import { lazy, Suspense, useState } from 'react'
import { useStore } from 'zustand'
import { standing, type TableHandle } from '@/client/index.ts'
import { type Author, organisationOf } from '@/engine/index.ts'
import { DESK, deskOfEvaluator, WALL } from '@/hosting/index.ts'
import type { OrganisationId, SeatId } from '@/kernel/index.ts'
import { TableContext } from '../../console/desk/table-context.ts'
import { DebriefAtTable } from '../../debrief/index.ts'
import { Notice } from '../../shell/notice.tsx'
import { useSessionWords } from '../../words/use-session-words.ts'
import { WayToHotWash } from '../hot-wash/way-to-hot-wash.tsx'
import type { InRoomProps } from '../in-room.ts'
import { you } from '../people.ts'
import { useSeatTable } from '../use-seat-table.ts'
import { SeatBar } from './seat-bar.tsx'

const HotWashScreen = lazy(async () => ({ default: (await import('../hot-wash/hot-wash-screen.tsx')).HotWashScreen }))

/** After ENDEX: the hot wash while it is open, and the debrief, everything of it for the facilitator and the evaluators, for a player that of the companies played for. */
export function SessionDebrief({ view, session }: InRoomProps) {
  const { player } = useSessionWords()
  const { kind, seats, name } = you(view)
  const [chosen, choose] = useState<SeatId>()
  const [page, show] = useState<Page>()
  const beside = kind === 'evaluator' ? deskOfEvaluator(name) : WALL
  const seat = chosen !== undefined && seats.includes(chosen) ? chosen : (seats[0] ?? beside)
  const handle = useSeatTable(session, kind === 'facilitator' ? DESK : seat)
  if (handle === undefined) return <Notice title={player.sitting} />
  const me = kind === 'facilitator' ? 'facilitator' : kind === 'player' && seats.length > 0 ? seat : undefined
  return <AtEnd view={view} session={session} handle={handle} me={me} page={page} onPage={show} onSeat={choose} />
}

type Page = 'debrief' | 'hot-wash'

interface AtEndProps extends InRoomProps {
  readonly handle: TableHandle
  readonly me: Author | undefined
  /** Where this person has gone; undefined: wherever the room is. */
  readonly page: Page | undefined
  readonly onPage: (page: Page) => void
  readonly onSeat: (seat: SeatId) => void
}

function AtEnd({ view, session, handle, me, page, onPage, onSeat }: AtEndProps) {
  const { player } = useSessionWords()
  const ended = useStore(handle.store, (table) => standing(table) === 'ended')
  const wash = useStore(handle.store, ({ exercise }) => exercise.hotWash)
  if (!ended) return <Notice title={player.sitting} />
  const { kind, seats } = you(view)
  // The debrief is asked for anew once the hot wash is over: what was carried stands in it then.
  const over = wash?.open === false ? 'over' : 'before'
  if ((page ?? (wash?.open === true ? 'hot-wash' : 'debrief')) === 'debrief')
    return (
      <>
        <WayToHotWash wash={wash} leads={me === 'facilitator'} onGo={() => onPage('hot-wash')} />
        <DebriefAtTable key={over} handle={handle} {...(kind === 'player' && { houses: housesOf(seats) })} />
      </>
    )
  return (
    <Suspense fallback={<Notice title={player.sitting} />}>
      {me !== undefined && me !== 'facilitator' && <SeatBar view={view} session={session} seat={me} onChoose={onSeat} />}
      <TableContext value={handle}>
        <HotWashScreen view={view} session={session} me={me} onDebrief={() => onPage('debrief')} />
      </TableContext>
    </Suspense>
  )
}

const housesOf = (seats: readonly SeatId[]): readonly OrganisationId[] => [...new Set(seats.map(organisationOf))]
