import { type FormEvent, useState } from 'react'
import { type Command, explainRefusal } from '@/engine/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import { Button, SeatName } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import { useBriefing, usePermission, useSend } from '../desk/table-context.ts'
import { useTextDraft } from '../drafts/use-draft.ts'
import { TextArea } from '../fields/text-area.tsx'
import css from './tracker.module.css'

interface FindingFormProps {
  readonly finding: string
  /** Who found it. */
  readonly by: SeatId | undefined
  /** What made the finding, and when. */
  readonly made: string
}

/** Writes one finding into the tracker. Closed, it is one line with a button. */
export function FindingForm({ finding, by, made }: FindingFormProps) {
  const { tracker: words } = useWords().console
  const { seat, playbook } = useBriefing()
  const send = useSend()
  const [text, setText, drop] = useTextDraft(`finding ${finding}`)
  const [writing, setWriting] = useState(text !== '')
  const [tried, setTried] = useState(false)
  const command: Command = { kind: 'record-finding', seat, finding, text: text.trim() }
  const permission = usePermission(command)

  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    setTried(true)
    if (!permission.allowed) return
    send(command)
    drop()
    setWriting(false)
  }

  return (
    <li className={css['finding']}>
      <span className={css['made']}>
        {by !== undefined && <SeatName seat={by} playbook={playbook} />}
        {made}
      </span>
      <Button size="small" icon="document" aria-expanded={writing} onClick={() => setWriting(!writing)}>
        {words.write}
      </Button>
      {writing && (
        <form className={css['form']} onSubmit={submit}>
          <TextArea label={words.text} text={text} onText={setText} />
          <p role="status" className={css['whyNot']}>
            {tried && !permission.allowed && explainRefusal(permission.refusal, playbook)}
          </p>
          <Button type="submit" loudness="primary" size="small" aria-disabled={!permission.allowed}>
            {words.save}
          </Button>
        </form>
      )}
    </li>
  )
}
