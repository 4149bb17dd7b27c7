import { lazy, Suspense, useMemo, useReducer } from 'react'
import { useStore } from 'zustand'
import { standing, type TableHandle } from '@/client/index.ts'
import { DESK } from '@/hosting/index.ts'
import { unreachable } from '@/kernel/index.ts'
import { TableContext } from '../console/desk/table-context.ts'
import { LinkButton } from '../parts/index.ts'
import type { OpenSession } from '../ports/index.ts'
import { useRoomView, useWay } from '../session/use-open-session.ts'
import { useSeatTable } from '../session/use-seat-table.ts'
import { Notice } from '../shell/notice.tsx'
import { useDeskWords } from '../words/use-desk-words.ts'
import { ActingFor } from './acting-for.tsx'
import css from './desk.module.css'
import { Desk } from './desk.tsx'
import { FacilitatorContext } from './desk-context.ts'
import { changeDesk, freshDesk } from './desk-state.ts'

/** Nobody needs it before ENDEX. */
const Ended = lazy(() => import('./ended.tsx'))

interface DeskScreenProps {
  readonly session: OpenSession
}

/** The facilitator's desk of a session that runs, and the way to its debrief once it has ended. */
export function DeskScreen({ session }: DeskScreenProps) {
  const words = useDeskWords()
  const handle = useSeatTable(session, DESK)
  const way = useWay(session).state
  if (way === 'gone')
    return (
      <Notice title={words.gone}>
        <LinkButton to={{ screen: 'home' }}>{words.home}</LinkButton>
      </Notice>
    )
  if (handle === undefined) return <Notice title={words.connecting} />
  return (
    <TableContext value={handle}>
      <AtDesk session={session} handle={handle} away={way === 'away'} />
    </TableContext>
  )
}

interface AtDeskProps extends DeskScreenProps {
  readonly handle: TableHandle
  readonly away: boolean
}

function AtDesk({ session, handle, away }: AtDeskProps) {
  const words = useDeskWords()
  const where = useStore(handle.store, standing)
  const briefed = useStore(handle.store, ({ briefing }) => briefing !== undefined)
  const room = useRoomView(session)
  const [desk, change] = useReducer(changeDesk, freshDesk)
  const inUse = useMemo(() => ({ session, room, desk, change }), [session, room, desk])
  if (!briefed) return <Notice title={words.connecting} />
  switch (where) {
    case 'ended':
      return (
        <Suspense fallback={<Notice title={words.ended.title} />}>
          <Ended />
        </Suspense>
      )
    case 'connecting':
      return <Notice title={words.connecting} />
    case 'briefing':
      return <Notice title={words.waiting} />
    case 'lost':
    case 'playing':
      return (
        <FacilitatorContext value={inUse}>
          {(away || where === 'lost') && (
            <div className={css['lost']} role="alert">
              {words.lost}
            </div>
          )}
          {desk.acting === undefined ? <Desk /> : <ActingFor key={desk.acting} seat={desk.acting} />}
        </FacilitatorContext>
      )
    default:
      return unreachable(where)
  }
}
