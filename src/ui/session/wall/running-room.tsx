import { useState } from 'react'
import { Button, Dialog } from '../../parts/index.ts'
import { useSessionWords } from '../../words/use-session-words.ts'
import { Field } from '../field.tsx'
import type { InRoomProps } from '../in-room.ts'
import { useWish } from '../use-wish.ts'
import css from './wall.module.css'
import { Wall } from './wall.tsx'

/** For the facilitator while the exercise runs: the stage, and the stop for a real incident. */
export function RunningRoom({ view, session }: InRoomProps) {
  const { wall } = useSessionWords()
  const [asking, ask] = useState(false)
  const [why, setWhy] = useState('')
  const { wish, refused } = useWish(session)
  const stop = async () => {
    if (await wish({ kind: 'halt', why })) ask(false)
  }
  return (
    <>
      <div className={css['stop']} data-theme="dark">
        <Button icon="warning" onClick={() => ask(true)}>
          {wall.stop}
        </Button>
      </div>
      <Wall view={view} session={session} />
      <Dialog open={asking} title={wall.stopTitle} onClose={() => ask(false)}>
        <p>{wall.stopText}</p>
        <form
          className={css['form']}
          onSubmit={(event) => {
            event.preventDefault()
            void stop()
          }}
        >
          <Field label={wall.stopWhy} value={why} maxLength={500} required onChange={({ target }) => setWhy(target.value)} />
          <Button type="submit" loudness="primary" size="large">
            {wall.stopNow}
          </Button>
          <p role="alert">{refused}</p>
        </form>
      </Dialog>
    </>
  )
}
