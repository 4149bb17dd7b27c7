import type { ReactNode } from 'react'
import { Button } from '../parts/index.ts'
import { useSessionWords } from '../words/use-session-words.ts'
import type { InRoomProps } from './in-room.ts'
import { you } from './people.ts'
import css from './session.module.css'
import { useWish } from './use-wish.ts'

/** A real incident: the words on every screen, and everything below them inert until the facilitator says that it is over. */
export function Halt({ view, session, children }: InRoomProps & { readonly children: ReactNode }) {
  const halted = view.halted !== undefined
  return (
    <div className={css['room']}>
      {view.halted !== undefined && <Banner view={view} session={session} />}
      <div className={css['rest']} inert={halted}>
        {children}
      </div>
    </div>
  )
}

function Banner({ view, session }: InRoomProps) {
  const { room } = useSessionWords()
  const { wish, refused } = useWish(session)
  return (
    <div role="alert" className={css['halted']}>
      <b>{room.halted}</b>
      <span>{view.halted}</span>
      {you(view).kind === 'facilitator' && (
        <Button loudness="plain" onClick={() => void wish({ kind: 'resume' })}>
          {room.haltOver}
        </Button>
      )}
      {refused !== undefined && <span>{refused}</span>}
    </div>
  )
}
