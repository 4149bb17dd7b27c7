import { useEffect, useState } from 'react'
import { LinkButton } from '../../parts/index.ts'
import { usePorts } from '../../ports/index.ts'
import { goInstead } from '../../routing/index.ts'
import { Notice } from '../../shell/notice.tsx'
import { useSessionWords } from '../../words/use-session-words.ts'

/** Comes in by the secret in the address and goes on to the room in its place, so that the secret does not stay there. */
export function InvitedScreen({ code, token }: { readonly code: string; readonly token: string }) {
  const { invited } = useSessionWords()
  const { sessions } = usePorts()
  const [failed, setFailed] = useState<string>()
  useEffect(() => {
    sessions.accept(code, token).then(
      () => goInstead({ screen: 'session', code }),
      (fault: unknown) => setFailed(fault instanceof Error ? fault.message : String(fault)),
    )
  }, [sessions, code, token])
  if (failed === undefined) return <Notice title={invited.title} />
  return (
    <Notice title={invited.failed}>
      <p role="alert">{failed}</p>
      <p>
        <LinkButton to={{ screen: 'home' }}>{invited.home}</LinkButton>
      </p>
    </Notice>
  )
}
