import { type FormEvent, useState } from 'react'
import { type Command, explainRefusal, type Request } from '@/engine/index.ts'
import { Button } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import { useBriefing, usePermission, useSend } from '../desk/table-context.ts'
import { useTextDraft } from '../drafts/use-draft.ts'
import { reasoned } from '../fields/reasoned.ts'
import { TextArea } from '../fields/text-area.tsx'
import css from './approvals.module.css'

/** The field in which the refusal of a request is being written. */
export const refusalOf = ({ request }: Request): string => `refusal ${request}`

/** Says no, with a reason: whoever asked reads it. */
export function RefuseForm({ request }: { readonly request: Request }) {
  const { approvals } = useWords().console
  const { seat, playbook } = useBriefing()
  const send = useSend()
  const [reason, setReason, drop] = useTextDraft(refusalOf(request))
  const [tried, setTried] = useState(false)
  const command: Command = { kind: 'refuse', seat, request: request.request, ...reasoned({ reason, confidence: undefined }) }
  const permission = usePermission(command)
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    setTried(true)
    if (!permission.allowed) return
    send(command)
    drop()
  }
  return (
    <form className={css['refuse']} onSubmit={submit}>
      <TextArea label={approvals.reason} rows={2} text={reason} onText={setReason} />
      <p role="status" className={css['whyNot']}>
        {tried && !permission.allowed && explainRefusal(permission.refusal, playbook)}
      </p>
      <Button type="submit" size="small" aria-disabled={!permission.allowed}>
        {approvals.refuseNow}
      </Button>
    </form>
  )
}
