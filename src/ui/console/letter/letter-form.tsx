import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type Command, type Confidence, explainCaveat, explainRefusal, nextOnChain, type Topic, topics } from '@/engine/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import { Button, Choices } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import type { Letter } from '../desk/desk.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useBriefing, usePermission, useSend, useTellingTitle } from '../desk/table-context.ts'
import { useDraft } from '../drafts/use-draft.ts'
import { CheckChips } from '../fields/check-chips.tsx'
import { ConfidenceChoice } from '../fields/confidence-choice.tsx'
import { reasoned } from '../fields/reasoned.ts'
import { TextArea } from '../fields/text-area.tsx'
import { Addressees } from './addressees.tsx'
import { ChainLine } from './chain-line.tsx'
import css from './letter.module.css'

/** Reports the incident up the chain, or writes a message to colleagues. */
export function LetterForm() {
  const { letter: words } = useWords().console
  const { desk, move } = useDesk()
  const { playbook, seat } = useBriefing()
  const send = useSend()
  const [written, write] = useDraft('letter', blank)
  const [said, setSaid] = useState('')
  const { letter } = desk
  const command = commandOf(letter, seat, { ...written, text: written.text.trim() })
  const permission = usePermission(command)
  const area = useFocusOnCall(desk.letterCalls)
  const names = useNames(letter.to)

  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    if (!permission.allowed) return setSaid(explainRefusal(permission.refusal, playbook))
    send(command)
    setSaid(words.sent)
    write(blank)
  }
  const address = (next: Letter) => {
    setSaid('')
    move({ kind: 'write', letter: next, focus: false })
  }

  return (
    <form className={css['letter']} onSubmit={submit} aria-labelledby="letter-title">
      <header className={css['head']}>
        <h2 id="letter-title" className={css['title']}>
          {words[letter.mode]}
        </h2>
        {letter.mode === 'report' && <ChainLine />}
      </header>
      <Choices
        shape="row"
        legend={words.mode}
        choices={(['report', 'message'] as const).map((value) => ({ value, title: words[value] }))}
        chosen={letter.mode}
        onChoose={(mode) => address({ mode, to: mode === 'report' ? nextOnChain(seat, playbook) : [] })}
      />
      <Addressees letter={letter} onLetter={address} />
      {letter.mode === 'report' && (
        <CheckChips
          legend={words.topics}
          of={topics.map((value) => ({ value, title: words.topicNames[value] }))}
          checked={written.covered}
          onChange={(covered) => write({ ...written, covered })}
        />
      )}
      <TextArea
        area={area}
        label={words.text}
        text={written.text}
        onText={(text) => write({ ...written, text })}
        rows={3}
        hint={letter.mode === 'report' ? words.textHint : words.messageHint}
      />
      {permission.allowed &&
        permission.caveats.map((caveat) => (
          <p key={caveat.kind} className={css['caveat']}>
            {explainCaveat(caveat, playbook)}
          </p>
        ))}
      <div className={css['sending']}>
        {letter.mode === 'report' && (
          <ConfidenceChoice chosen={written.confidence} onChoose={(confidence) => write({ ...written, confidence })} />
        )}
        <Button type="submit" loudness="primary" icon="send" aria-disabled={!permission.allowed}>
          {letter.mode === 'report' ? words.notify(names) : words.send(names)}
        </Button>
      </div>
      <p className={css['said']} role="status">
        {said}
      </p>
    </form>
  )
}

interface Written {
  readonly text: string
  readonly covered: readonly Topic[]
  readonly confidence: Confidence | undefined
}

const blank: Written = { text: '', covered: [], confidence: undefined }

function commandOf({ mode, to }: Letter, seat: SeatId, { text, covered, confidence }: Written): Command {
  if (mode === 'message') return { kind: 'send', seat, to, text }
  return { kind: 'notify', seat, to, topics: covered, text, ...reasoned({ reason: '', confidence }) }
}

/** The addressees in words: one, two, or the first with a count. */
function useNames(to: readonly SeatId[]): string {
  const { letter: words } = useWords().console
  const seatTitle = useTellingTitle()
  const names = to.map(seatTitle)
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : words.and(names.slice(0, -1).join(', '), last)
}

/** A field that takes the focus each time the count goes up. */
function useFocusOnCall(calls: number) {
  const area = useRef<HTMLTextAreaElement>(null)
  const heard = useRef(calls)
  useEffect(() => {
    if (calls > heard.current) area.current?.focus()
    heard.current = calls
  }, [calls])
  return area
}
