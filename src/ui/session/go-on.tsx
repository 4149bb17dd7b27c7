import { useCallback, useState } from 'react'
import { Dialog, Icon } from '../parts/index.ts'
import { useLoaded, usePorts } from '../ports/index.ts'
import { useSessionWords } from '../words/use-session-words.ts'
import { LinkPicture } from './link-picture.tsx'
import css from './session.module.css'

/** Stands at the end of every bar of a room: a player has no screen of their own to carry who they are to another device. */
export function GoOn({ code }: { readonly code: string }) {
  const { goOn } = useSessionWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={css['goOn']} aria-label={goOn.title} title={goOn.title} onClick={() => setOpen(true)}>
        <Icon name="link" size={18} />
      </button>
      {open && <Shown code={code} onClose={() => setOpen(false)} />}
    </>
  )
}

function Shown({ code, onClose }: { readonly code: string; readonly onClose: () => void }) {
  const { goOn } = useSessionWords()
  const { sessions } = usePorts()
  const link = useLoaded(useCallback(() => sessions.goOn(code), [sessions, code]))
  return (
    <Dialog open title={goOn.title} onClose={onClose}>
      <p>{goOn.text}</p>
      {link.state === 'ready' && <LinkPicture link={link.value} label={goOn.link} />}
      {link.state === 'failed' && <p role="alert">{`${goOn.failed} ${link.sentence}`}</p>}
      <p>{goOn.secret}</p>
    </Dialog>
  )
}
