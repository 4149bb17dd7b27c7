import { useState } from 'react'
import type { InjectId, PhaseId } from '@/kernel/index.ts'
import { useBriefing } from '../../console/desk/table-context.ts'
import { TextArea } from '../../console/fields/text-area.tsx'
import { useText } from '../../words/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useMselEntry } from '../desk-context.ts'
import { FormPaper } from './form-paper.tsx'
import { TextLine } from './text-line.tsx'

/** Enters a phase of the playbook by hand, with a reason. */
export function PhasePaper({ phase }: { readonly phase: PhaseId }) {
  const { phase: words, reasonNeeded } = useDeskWords()
  const text = useText()
  const { playbook } = useBriefing()
  const [reason, setReason] = useState('')
  const title = playbook.phases.find(({ id }) => id === phase)?.title ?? phase
  return (
    <FormPaper
      title={words.title(text(title))}
      now={words.now}
      command={reason.trim() === '' ? undefined : { kind: 'enter-phase', phase, reason: reason.trim() }}
      whyNot={reasonNeeded}
    >
      <TextArea label={words.reason} text={reason} onText={setReason} />
    </FormPaper>
  )
}

interface OfInject {
  readonly inject: InjectId
}

/** Takes an inject out of the exercise, with a reason. */
export function DropPaper({ inject }: OfInject) {
  const { drop, reasonNeeded } = useDeskWords()
  const text = useText()
  const entry = useMselEntry(inject)
  const [reason, setReason] = useState('')
  return (
    <FormPaper
      title={drop.title(entry === undefined ? inject : text(entry.title))}
      now={drop.now}
      command={reason.trim() === '' ? undefined : { kind: 'drop-inject', inject, reason: reason.trim() }}
      whyNot={reasonNeeded}
    >
      <TextArea label={drop.reason} text={reason} onText={setReason} />
    </FormPaper>
  )
}

/** Other words for an inject that has not arrived. */
export function EditPaper({ inject }: OfInject) {
  const { edit } = useDeskWords()
  const text = useText()
  const entry = useMselEntry(inject)
  const [title, setTitle] = useState(entry === undefined ? '' : text(entry.title))
  const [body, setBody] = useState(entry === undefined ? '' : text(entry.body))
  return (
    <FormPaper
      title={edit.title(entry === undefined ? inject : text(entry.title))}
      now={edit.save}
      command={{
        kind: 'edit-inject',
        inject,
        ...(entry !== undefined && title === text(entry.title) ? {} : { title }),
        ...(entry !== undefined && body === text(entry.body) ? {} : { body }),
      }}
    >
      <TextLine label={edit.subject} text={title} onText={setTitle} />
      <TextArea label={edit.body} rows={8} text={body} onText={setBody} />
    </FormPaper>
  )
}
