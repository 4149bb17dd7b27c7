import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { TableHandle } from '@/client/index.ts'
import { WALL } from '@/hosting/index.ts'
import { Button } from '../parts/index.ts'
import type { OpenSession } from '../ports/index.ts'
import { useSeatTable } from '../session/use-seat-table.ts'
import { factsOfTable, StageHost, StageText } from '../stage-host/index.ts'
import { useWords } from '../words/index.ts'
import { useDeskWords } from '../words/use-desk-words.ts'
import css from './desk.module.css'
import { useFacilitator } from './desk-context.ts'

/** The stage as it hangs on the wall: only what everybody may see. */
export function Wall({ large = false }: { readonly large?: boolean }) {
  const { session, change } = useFacilitator()
  const { wall } = useDeskWords()
  return (
    <figure className={css['wall']}>
      <StageOfRoom session={session} words={large} />
      {!large && (
        <figcaption className={css['caption']}>
          {wall.title}
          <Button size="small" loudness="bare" icon="eye" onClick={() => change({ kind: 'lay-out', paper: { kind: 'wall' } })}>
            {wall.big}
          </Button>
        </figcaption>
      )}
    </figure>
  )
}

interface StageOfRoomProps {
  readonly session: OpenSession
  /** Says beneath it everything that is drawn. */
  readonly words: boolean
}

/** The stage of a room, from a table of its own at the wall. */
export function StageOfRoom({ session, words }: StageOfRoomProps) {
  const handle = useSeatTable(session, WALL)
  return handle === undefined ? <div className={css['unbuilt']} /> : <OnWall handle={handle} words={words} />
}

function OnWall({ handle, words }: { readonly handle: TableHandle; readonly words: boolean }) {
  const { language } = useWords()
  const exercise = useStore(handle.store, (table) => table.exercise)
  const now = useStore(handle.store, (table) => table.now)
  const briefing = useStore(handle.store, (table) => table.briefing)
  const facts = useMemo(
    () => factsOfTable({ ...handle.store.getState(), exercise, now, ...(briefing && { briefing }) }, language),
    [handle, exercise, now, briefing, language],
  )
  return (
    <>
      <StageHost facts={facts} />
      {words && <StageText facts={facts} />}
    </>
  )
}
