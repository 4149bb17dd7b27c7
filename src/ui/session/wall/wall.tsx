import { lazy, Suspense, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { TableHandle } from '@/client/index.ts'
import { WALL } from '@/hosting/index.ts'
import { formatMinute } from '@/kernel/index.ts'
import { TableContext } from '../../console/desk/table-context.ts'
import { AppBar, Button, Moon, moonOfPhase, VisuallyHidden } from '../../parts/index.ts'
import { usePorts } from '../../ports/index.ts'
import { useScreen } from '../../routing/index.ts'
import { Notice } from '../../shell/notice.tsx'
import { Captions, useSound } from '../../sound/index.ts'
import { factsOfTable, StageHost, StageText } from '../../stage-host/index.ts'
import { useText, useWords } from '../../words/index.ts'
import { useSessionWords } from '../../words/use-session-words.ts'
import type { InRoomProps } from '../in-room.ts'
import { useSeatTable } from '../use-seat-table.ts'
import { FullScreen } from './full-screen.tsx'
import css from './wall.module.css'

/** Nobody needs it before ENDEX. */
const HotWashScreen = lazy(async () => ({ default: (await import('../hot-wash/hot-wash-screen.tsx')).HotWashScreen }))

/** The stage for the screen on the wall and whoever only watches: what everybody may see, and nothing to do. */
export function Wall({ view, session }: InRoomProps) {
  const { wall } = useSessionWords()
  const handle = useSeatTable(session, WALL)
  return handle === undefined ? <Notice title={wall.connecting} /> : <Hung handle={handle} view={view} session={session} />
}

interface OnWallProps {
  readonly handle: TableHandle
  readonly code: string
  /** Whether it is heard before anybody settled that: the wall is, an observer's phone is not. */
  readonly heard: boolean
}

/** The stage, and from the hot wash on its board. */
function Hung({ handle, view, session }: Pick<OnWallProps, 'handle'> & InRoomProps) {
  const { wall } = useSessionWords()
  const talks = useStore(handle.store, ({ exercise }) => exercise.hotWash !== undefined)
  const heard = view.members.some(({ id, kind }) => id === view.you && kind === 'screen')
  if (!talks) return <OnWall handle={handle} code={view.code} heard={heard} />
  return (
    <TableContext value={handle}>
      <Suspense fallback={<Notice title={wall.connecting} />}>
        <HotWashScreen view={view} session={session} me={undefined} />
      </Suspense>
    </TableContext>
  )
}

function OnWall({ handle, code, heard }: OnWallProps) {
  const { wall } = useSessionWords()
  const { language } = useWords()
  const heading = useScreen(wall.title)
  const exercise = useStore(handle.store, (table) => table.exercise)
  const now = useStore(handle.store, (table) => table.now)
  const briefing = useStore(handle.store, (table) => table.briefing)
  // On a phone the picture is too small to be read: there the words are shown at once.
  const [inWords, setInWords] = useState(() => window.matchMedia('(width < 640px)').matches)
  const facts = useMemo(
    () => factsOfTable({ ...handle.store.getState(), exercise, now, ...(briefing && { briefing }) }, language),
    [handle, exercise, now, briefing, language],
  )
  const { preferences } = usePorts()
  const [sound, setSound] = useState(() => preferences.playsSound() ?? heard)
  const captions = useSound({ on: sound, facts })
  const turnSound = () => {
    preferences.keepPlaysSound(!sound)
    setSound(!sound)
  }
  return (
    <div className={css['wall']} data-theme="dark">
      <AppBar>
        <Phase handle={handle} />
        <span className={css['clock']}>
          <VisuallyHidden>{wall.clock} </VisuallyHidden>
          {formatMinute(now)}
        </span>
        {exercise.status === 'ended' && <b role="status">{wall.ended}</b>}
        <span className={css['code']}>
          <VisuallyHidden>{wall.code} </VisuallyHidden>
          {code}
        </span>
        <Button size="small" icon="document" aria-pressed={inWords} onClick={() => setInWords(!inWords)}>
          {wall.asText}
        </Button>
        <Button size="small" icon="sound" aria-pressed={sound} onClick={turnSound}>
          {wall.sound}
        </Button>
        <FullScreen />
      </AppBar>
      <main id="content" tabIndex={-1} className={css['main']}>
        <VisuallyHidden>
          <h1 ref={heading} tabIndex={-1}>
            {wall.title}
          </h1>
        </VisuallyHidden>
        <StageHost facts={facts} />
        {sound && <Captions captions={captions} />}
        {inWords && (
          <div className={css['words']}>
            <StageText facts={facts} level={2} />
          </div>
        )}
      </main>
    </div>
  )
}

function Phase({ handle }: Pick<OnWallProps, 'handle'>) {
  const { wall } = useSessionWords()
  const text = useText()
  const phases = useStore(handle.store, (table) => table.briefing?.playbook.phases)
  const current = useStore(handle.store, (table) => phases?.findIndex(({ id }) => id === table.exercise.phase) ?? -1)
  const phase = phases?.[current]
  if (phase === undefined) return null
  return (
    <span className={css['phase']}>
      <Moon lit={moonOfPhase(current)} size={18} name={wall.phase} /> {text(phase.title)}
    </span>
  )
}
