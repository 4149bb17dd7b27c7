import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { standing, type TableHandle } from '@/client/index.ts'
import { type ExerciseId, unreachable } from '@/kernel/index.ts'
import { Button, LinkButton } from '../parts/index.ts'
import notice from '../shell/notice.module.css'
import { Notice } from '../shell/notice.tsx'
import { useWords } from '../words/index.ts'
import { Console } from './console.tsx'
import { TableContext } from './desk/table-context.ts'
import { useSeatAt } from './desk/use-seat-at.ts'
import css from './play-screen.module.css'

interface PlayScreenProps {
  readonly exercise: ExerciseId
}

/** The table of one exercise kept on this device: the console while it runs, and the way to the debrief once it has ended. */
export function PlayScreen({ exercise }: PlayScreenProps) {
  const { console: words } = useWords()
  const { seat, reconnect } = useSeatAt(exercise)
  switch (seat.state) {
    case 'opening':
      return <Notice title={words.connecting} />
    case 'failed':
      return (
        <Notice title={words.notHere}>
          <p>{seat.sentence}</p>
          <p className={notice['buttons']}>
            <LinkButton to={{ screen: 'home' }}>{words.ended.home}</LinkButton>
          </p>
        </Notice>
      )
    case 'seated':
      return <AtTable handle={seat.handle} ended={<Ended exercise={exercise} />} onReconnect={reconnect} />
    default:
      return unreachable(seat)
  }
}

interface AtTableProps {
  readonly handle: TableHandle
  /** What stands here after ENDEX. */
  readonly ended: ReactNode
  /** How to connect again; absent where the connection finds its way back by itself. */
  readonly onReconnect?: () => void
}

/** The console at a table, whoever carries the messages, and what stands there before and after. */
export function AtTable({ handle, ended, onReconnect }: AtTableProps) {
  const { console: words } = useWords()
  const where = useStore(handle.store, standing)
  const briefed = useStore(handle.store, ({ briefing }) => briefing !== undefined)
  const played = useStore(handle.store, ({ seat }) => seat)
  const lost = useStore(handle.store, ({ lostBecause }) => lostBecause)
  const exercise = useStore(handle.store, ({ exerciseId }) => exerciseId)
  if (where === 'ended') return ended
  if (where === 'connecting' || !briefed || exercise === undefined) return <Notice title={words.connecting} />
  if (where === 'briefing') return <Notice title={words.waiting} />
  return (
    <TableContext value={handle}>
      {lost !== undefined && onReconnect !== undefined && (
        <div className={css['lost']} role="alert">
          <span>
            {words.lost} {lost}
          </span>
          <Button size="small" loudness="primary" onClick={onReconnect}>
            {words.reconnect}
          </Button>
        </div>
      )}
      <Console key={played} exercise={exercise} />
    </TableContext>
  )
}

function Ended({ exercise }: PlayScreenProps) {
  const { ended } = useWords().console
  return (
    <Notice title={ended.title}>
      <p>{ended.text}</p>
      <p className={notice['buttons']}>
        <LinkButton loudness="primary" size="large" to={{ screen: 'debrief', exercise }}>
          {ended.debrief}
        </LinkButton>
        <LinkButton size="large" to={{ screen: 'home' }}>
          {ended.home}
        </LinkButton>
      </p>
    </Notice>
  )
}
