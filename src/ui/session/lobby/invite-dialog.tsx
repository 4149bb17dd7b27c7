import { useCallback, useState } from 'react'
import { Button, Dialog } from '../../parts/index.ts'
import { useLoaded, usePorts } from '../../ports/index.ts'
import { useSessionWords } from '../../words/use-session-words.ts'
import { LinkLine } from '../link-line.tsx'
import css from './dialogs.module.css'
import { useLobby } from './lobby-context.ts'

/** Links into the room: the address for everybody, and secret ones for a facilitator or the screen on the wall. */
export function InviteDialog() {
  const { invite } = useSessionWords()
  const { view, lay } = useLobby()
  const { sessions } = usePorts()
  const { code } = view
  const address = useLoaded(useCallback(() => sessions.address(code), [sessions, code]))
  return (
    <Dialog open title={invite.title} onClose={() => lay(undefined)}>
      <h3>{invite.people}</h3>
      {address.state === 'ready' && <LinkLine label={invite.address} url={address.value.url} />}
      {address.state === 'failed' && <p role="alert">{`${invite.failed} ${address.sentence}`}</p>}
      <Secret as="facilitator" />
      <Secret as="screen" />
    </Dialog>
  )
}

/** A link is made only when it is asked for: each is one more way in. */
function Secret({ as }: { readonly as: 'facilitator' | 'screen' }) {
  const { invite } = useSessionWords()
  const { view } = useLobby()
  const { sessions } = usePorts()
  const [url, setUrl] = useState<string>()
  const [failed, setFailed] = useState<string>()
  const make = () => {
    sessions.invitation(view.code, as).then(
      (made) => setUrl(made),
      (fault: unknown) => setFailed(fault instanceof Error ? fault.message : String(fault)),
    )
  }
  return (
    <>
      <h3>{invite[as]}</h3>
      <p className={css['hint']}>{as === 'facilitator' ? invite.facilitatorHint : invite.screenHint}</p>
      {url === undefined ? (
        <div>
          <Button icon="link" onClick={make}>
            {invite.make[as]}
          </Button>
        </div>
      ) : (
        <LinkLine label={invite.link} url={url} />
      )}
      {failed !== undefined && <p role="alert">{`${invite.failed} ${failed}`}</p>}
    </>
  )
}
