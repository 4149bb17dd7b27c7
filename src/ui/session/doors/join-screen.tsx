import { useCallback, useState } from 'react'
import type { MemberKind } from '@/hosting/index.ts'
import { AppBar, Button, Choices } from '../../parts/index.ts'
import { useLoaded, usePorts } from '../../ports/index.ts'
import { goInstead, goTo, useScreen } from '../../routing/index.ts'
import { useText } from '../../words/index.ts'
import { useSessionWords } from '../../words/use-session-words.ts'
import { Field } from '../field.tsx'
import css from './doors.module.css'
import { JoinForm } from './join-form.tsx'
import { tidyCode, useDoor } from './use-door.ts'

/** Coming in: the code when there is none yet, then what it leads to, a name, and as what. */
export function JoinScreen({ code }: { readonly code: string | undefined }) {
  const { join } = useSessionWords()
  const heading = useScreen(join.title)
  return (
    <>
      <AppBar />
      <main id="content" tabIndex={-1} className={css['main']}>
        <h1 ref={heading} tabIndex={-1} className={css['title']}>
          {join.title}
        </h1>
        {code === undefined ? <JoinForm /> : <Found code={tidyCode(code)} />}
      </main>
    </>
  )
}

function Found({ code }: { readonly code: string }) {
  const { join } = useSessionWords()
  const text = useText()
  const { sessions } = usePorts()
  const found = useLoaded(useCallback(() => sessions.look(code), [sessions, code]))
  if (found.state === 'loading') return <p role="status">{join.looking}</p>
  if (found.state === 'failed' || found.value === undefined)
    return (
      <>
        <p role="alert">{found.state === 'failed' ? `${join.failed} ${found.sentence}` : join.unknown}</p>
        <JoinForm code={code} />
      </>
    )
  const { title, state } = found.value
  return (
    <>
      <p className={css['lead']}>
        <b className={css['code']}>{code}</b> {join.leadsTo(text(title))} {state === 'running' && join.started}
        {state === 'ended' && join.ended}
      </p>
      <ComeIn code={code} />
    </>
  )
}

type As = Exclude<MemberKind, 'facilitator'>
const ways: readonly As[] = ['player', 'observer', 'evaluator', 'screen']

function ComeIn({ code }: { readonly code: string }) {
  const { join } = useSessionWords()
  const { sessions } = usePorts()
  const [name, setName] = useState('')
  const [as, setAs] = useState<As>('player')
  const { busy, failed, go } = useDoor()
  const come = () =>
    go(async () => {
      await sessions.join(code, as, name)
      goInstead({ screen: 'session', code })
    })
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault()
        come()
      }}
    >
      {as !== 'screen' && (
        <Field
          label={join.name}
          hint={join.nameHint}
          value={name}
          maxLength={40}
          required
          onChange={({ target }) => setName(target.value)}
        />
      )}
      <Choices
        legend={join.as}
        choices={ways.map((value) => ({ value, title: join.kinds[value], hint: join.hints[value] }))}
        chosen={as}
        onChoose={setAs}
      />
      <div className={css['buttons']}>
        <Button type="submit" loudness="primary" size="large" aria-disabled={busy}>
          {busy ? join.coming : join.come}
        </Button>
        <Button size="large" onClick={() => goTo({ screen: 'join' })}>
          {join.code}
        </Button>
      </div>
      <p role="alert">{failed !== undefined && `${join.failed} ${failed}`}</p>
    </form>
  )
}
