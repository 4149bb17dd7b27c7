import { useState } from 'react'
import { after, formatTime, type InjectId, minutes } from '@/kernel/index.ts'
import { useTable } from '../../console/desk/table-context.ts'
import { TextArea } from '../../console/fields/text-area.tsx'
import { Choices } from '../../parts/index.ts'
import { useText } from '../../words/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useMselEntry } from '../desk-context.ts'
import { FormPaper } from './form-paper.tsx'

const lengths = ['5', '10', '15', '30', '60'] as const

/** More time to answer a question: from when it is due, or from now when that has passed. */
export function ExtendPaper({ inject }: { readonly inject: InjectId }) {
  const { extend: words } = useDeskWords()
  const text = useText()
  const entry = useMselEntry(inject)
  const now = useTable((table) => table.now)
  const [by, setBy] = useState<(typeof lengths)[number]>('10')
  const [reason, setReason] = useState('')
  const due = entry?.due ?? now
  const until = after(due > now ? due : now, minutes(Number(by)))
  const why = reason.trim()
  return (
    <FormPaper
      title={words.title(entry === undefined ? inject : text(entry.title))}
      now={words.now}
      command={{ kind: 'extend-deadline', inject, until, ...(why === '' ? {} : { reason: why }) }}
    >
      <p>{words.until(formatTime(due))}</p>
      <Choices
        shape="row"
        legend={words.by}
        choices={lengths.map((value) => ({ value, title: words.byMinutes(Number(value)) }))}
        chosen={by}
        onChoose={setBy}
      />
      <TextArea label={words.reason} text={reason} onText={setReason} />
    </FormPaper>
  )
}
