import { type FormEvent, useState } from 'react'
import { type InboxItem, openQuestions } from '@/client/index.ts'
import { type Command, explainRefusal } from '@/engine/index.ts'
import { Button, Choices } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useBriefing, useHandle, usePermission, useTable } from '../desk/table-context.ts'
import { useDraft } from '../drafts/use-draft.ts'
import { ConfidenceChoice } from '../fields/confidence-choice.tsx'
import { type ReasonedDraft, reasoned } from '../fields/reasoned.ts'
import { TextArea } from '../fields/text-area.tsx'
import css from './page.module.css'

/** An answer that is being written. */
interface AnswerDraft extends ReasonedDraft {
  readonly option: string | undefined
  readonly text: string
}

const emptyAnswer: AnswerDraft = { option: undefined, text: '', reason: '', confidence: undefined }

/**
 * Answers an inject: one of the offered answers, own words, or both. After sending, the focus goes to the next entry that
 * waits for an answer.
 */
export function AnswerForm({ item }: { readonly item: Extract<InboxItem, { kind: 'inject' }> }) {
  const { answer: words } = useWords().console
  const { event } = item.delivery.line
  const { playbook, seat } = useBriefing()
  const { store, send } = useHandle()
  const { move } = useDesk()
  // Of several addressees each is offered its own answers.
  const offered = event.ask.filter(({ for: seats }) => seats?.includes(seat) !== false)
  const [draft, write, drop] = useDraft(`answer ${item.key}`, emptyAnswer)
  const [tried, setTried] = useState(false)
  const command: Command = {
    kind: 'answer',
    seat,
    inject: event.inject,
    ...(draft.option === undefined ? {} : { option: draft.option }),
    text: draft.text.trim(),
    ...reasoned(draft),
  }
  const permission = usePermission(command)
  const onItsWay = useTable(({ pending }) =>
    pending.some(({ command: sent }) => sent.kind === 'answer' && sent.inject === event.inject),
  )

  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    setTried(true)
    if (!permission.allowed || onItsWay) return
    send(command)
    drop()
    const next = openQuestions(store.getState()).find(({ key }) => key !== item.key) ?? item
    move({ kind: 'open', key: next.key, focus: true })
  }

  return (
    <form className={css['answer']} onSubmit={submit} id="answer">
      {offered.length > 0 && (
        <Choices
          legend={words.legend}
          choices={offered.map(({ option, text }) => ({ value: option, title: text }))}
          chosen={draft.option}
          onChoose={(option) => write({ ...draft, option })}
        />
      )}
      <div className={css['pair']}>
        <TextArea
          label={offered.length > 0 ? words.own : words.ownOnly}
          text={draft.text}
          onText={(text) => write({ ...draft, text })}
        />
        <TextArea label={words.reason} text={draft.reason} onText={(reason) => write({ ...draft, reason })} />
      </div>
      <div className={css['sending']}>
        <ConfidenceChoice chosen={draft.confidence} onChoose={(confidence) => write({ ...draft, confidence })} />
        <Button type="submit" loudness="primary" icon="send" aria-disabled={!permission.allowed || onItsWay}>
          {onItsWay ? words.waiting : words.send}
        </Button>
      </div>
      <p className={css['whyNot']} role="status">
        {tried && !permission.allowed && explainRefusal(permission.refusal, playbook)}
      </p>
    </form>
  )
}
