import { type FormEvent, type ReactNode, useState } from 'react'
import { type Command, explainRefusal } from '@/engine/index.ts'
import { useBriefing, usePermission, useSend } from '../../console/desk/table-context.ts'
import { Button, Dialog } from '../../parts/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useFacilitator } from '../desk-context.ts'
import css from './papers.module.css'

interface FormPaperProps {
  readonly title: string
  /** What stands on the button that sends. */
  readonly now: string
  /** What is sent; undefined while the form does not say enough, and then `whyNot` says what is missing. */
  readonly command: Command | undefined
  readonly whyNot?: string
  readonly children: ReactNode
}

/** A paper with a form that sends one command and is put away. It says why not, once somebody tried. */
export function FormPaper({ title, now, command, whyNot = '', children }: FormPaperProps) {
  const words = useDeskWords()
  const { playbook } = useBriefing()
  const { change } = useFacilitator()
  const send = useSend()
  const [tried, setTried] = useState(false)
  const permission = usePermission(command ?? nothing)
  const close = () => change({ kind: 'put-away' })
  const says = command === undefined ? whyNot : permission.allowed ? '' : explainRefusal(permission.refusal, playbook)
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    setTried(true)
    if (command === undefined || !permission.allowed) return
    send(command)
    close()
  }
  return (
    <Dialog open title={title} onClose={close}>
      <form className={css['form']} onSubmit={submit}>
        {children}
        <p role="status" className={css['whyNot']}>
          {tried && says}
        </p>
        <div className={css['buttons']}>
          <Button onClick={close}>{words.cancel}</Button>
          <Button type="submit" loudness="primary" aria-disabled={says !== ''}>
            {now}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** Asked about while there is nothing to ask about yet. */
const nothing: Command = { kind: 'end', reason: '' }
