import { lazy, Suspense } from 'react'
import { unreachable } from '@/kernel/index.ts'
import { BarEndContext, LinkButton } from '../parts/index.ts'
import type { OpenSession } from '../ports/index.ts'
import { Notice } from '../shell/notice.tsx'
import { useSessionWords } from '../words/use-session-words.ts'
import { GoOn } from './go-on.tsx'
import { Halt } from './halt.tsx'
import type { InRoomProps } from './in-room.ts'
import { Lobby } from './lobby/lobby.tsx'
import { you } from './people.ts'
import { PlayerLobby } from './player-lobby.tsx'
import { RoomNote } from './room-note.tsx'
import { useOpenSession, useRoomView, useWay } from './use-open-session.ts'

/** Console, stage and debrief are heavy, and nobody needs them in the lobby. */
const SeatPlay = lazy(async () => ({ default: (await import('./play/seat-play.tsx')).SeatPlay }))
const Wall = lazy(async () => ({ default: (await import('./wall/wall.tsx')).Wall }))
const DeskScreen = lazy(async () => ({ default: (await import('./beside.ts')).DeskScreen }))
const EvaluatorScreen = lazy(async () => ({ default: (await import('./beside.ts')).EvaluatorScreen }))
const SessionDebrief = lazy(async () => ({ default: (await import('./play/session-debrief.tsx')).SessionDebrief }))

/** A room: what is shown depends on what one is in it, and on how far it is. */
export function SessionScreen({ code }: { readonly code: string }) {
  const { room } = useSessionWords()
  const inRoom = useOpenSession(code)
  switch (inRoom.state) {
    case 'opening':
      return <Notice title={room.opening} />
    case 'failed':
      return (
        <Notice title={room.failed}>
          <p role="alert">{inRoom.sentence}</p>
          <Ways code={code} />
        </Notice>
      )
    case 'in':
      return <InRoom code={code} session={inRoom.session} />
    default:
      return unreachable(inRoom)
  }
}

function Ways({ code }: { readonly code: string }) {
  const { room } = useSessionWords()
  return (
    <p>
      <LinkButton loudness="primary" to={{ screen: 'join', code }}>
        {room.joinAgain}
      </LinkButton>{' '}
      <LinkButton to={{ screen: 'home' }}>{room.home}</LinkButton>
    </p>
  )
}

function InRoom({ code, session }: { readonly code: string; readonly session: OpenSession }) {
  const { room } = useSessionWords()
  const view = useRoomView(session)
  const way = useWay(session)
  if (way.state === 'gone')
    return (
      <Notice title={room.gone}>
        <p role="alert">{way.sentence}</p>
        <Ways code={code} />
      </Notice>
    )
  if (view === undefined)
    return <Notice title={room.opening}>{way.state === 'away' && <p role="status">{way.sentence}</p>}</Notice>
  return (
    <Halt view={view} session={session}>
      <BarEndContext value={you(view).kind === 'screen' ? undefined : <GoOn code={code} />}>
        <Suspense fallback={<Notice title={room.opening} />}>
          <Shown view={view} session={session} />
        </Suspense>
      </BarEndContext>
      <RoomNote way={way} me={you(view)} />
    </Halt>
  )
}

function Shown({ view, session }: InRoomProps) {
  const me = you(view)
  switch (me.kind) {
    case 'facilitator':
      if (view.state === 'lobby') return <Lobby view={view} session={session} />
      if (view.state === 'running') return <DeskScreen session={session} />
      return <SessionDebrief view={view} session={session} />
    case 'player':
      if (view.state === 'lobby' || me.seats.length === 0) return <PlayerLobby view={view} session={session} />
      if (view.state === 'running') return <SeatPlay view={view} session={session} />
      return <SessionDebrief view={view} session={session} />
    case 'evaluator':
      if (view.state === 'lobby') return <Lobby view={view} session={session} />
      return <EvaluatorScreen view={view} session={session} />
    case 'observer':
    case 'screen':
      return <Watched view={view} session={session} />
    default:
      return unreachable(me.kind)
  }
}

/** For whoever only watches: the houses with the code, then the stage. */
function Watched({ view, session }: InRoomProps) {
  return view.state === 'lobby' ? <Lobby view={view} session={session} /> : <Wall view={view} session={session} />
}
