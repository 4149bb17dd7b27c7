import { useState } from 'react'
import { useSend } from '../../console/desk/table-context.ts'
import { TextArea } from '../../console/fields/text-area.tsx'
import { Button, Dialog } from '../../parts/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useFacilitator } from '../desk-context.ts'
import css from './papers.module.css'

/** ENDEX, asked twice: a box to tick and a button, because it ends the exercise for everybody. */
export function EndPaper() {
  const { end, cancel } = useDeskWords()
  const { change } = useFacilitator()
  const send = useSend()
  const [sure, setSure] = useState(false)
  const close = () => change({ kind: 'put-away' })
  return (
    <Dialog
      open
      title={end.title}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{cancel}</Button>
          <Button loudness="primary" aria-disabled={!sure} onClick={() => sure && send({ kind: 'end', reason: end.reason })}>
            {end.now}
          </Button>
        </>
      }
    >
      <p>{end.text}</p>
      <label className={css['check']}>
        <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} />
        {end.sure}
      </label>
    </Dialog>
  )
}

/** The real-incident stop: everything halts, and every device says why. */
export function HaltPaper() {
  const { halt, cancel } = useDeskWords()
  const { session, change } = useFacilitator()
  const [why, setWhy] = useState('')
  const [refused, setRefused] = useState(false)
  const close = () => change({ kind: 'put-away' })
  const stop = async () => {
    const refusal = await session.wish({ kind: 'halt', why: why.trim() })
    if (refusal === undefined) return close()
    setRefused(true)
  }
  return (
    <Dialog
      open
      title={halt.title}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{cancel}</Button>
          <Button
            loudness="primary"
            aria-disabled={why.trim() === ''}
            onClick={() => {
              if (why.trim() !== '') void stop()
            }}
          >
            {halt.now}
          </Button>
        </>
      }
    >
      <p>{halt.text}</p>
      <TextArea label={halt.why} text={why} onText={setWhy} />
      <p role="status">{refused && halt.refused}</p>
    </Dialog>
  )
}
