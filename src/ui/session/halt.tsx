import { type ReactNode, useEffect, useRef } from 'react'
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
      <div className={halted ? css['under'] : css['rest']}>{children}</div>
    </div>
  )
}

/** The words as a modal window without a cross: the browser itself makes all else inert, open dialogs among it. */
function Banner({ view, session }: InRoomProps) {
  const { room } = useSessionWords()
  const place = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = place.current
    if (dialog === null) return
    dialog.showModal()
    const stay = (event: Event) => event.preventDefault()
    // Some browsers close on a second Escape, asked or not.
    const again = () => dialog.isConnected && dialog.showModal()
    dialog.addEventListener('cancel', stay)
    dialog.addEventListener('close', again)
    return () => {
      dialog.removeEventListener('cancel', stay)
      dialog.removeEventListener('close', again)
      dialog.close()
    }
  }, [])
  const { wish, refused } = useWish(session)
  return (
    <dialog ref={place} aria-label={room.halted} className={css['halted']}>
      <div role="alert" className={css['why']}>
        <b>{room.halted}</b>
        <span>{view.halted}</span>
      </div>
      {you(view).kind === 'facilitator' && (
        <Button loudness="plain" onClick={() => void wish({ kind: 'resume' })}>
          {room.haltOver}
        </Button>
      )}
      {refused !== undefined && <span>{refused}</span>}
    </dialog>
  )
}
