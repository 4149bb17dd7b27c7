import { useState } from 'react'
import type { FactId, ThingId } from '@/kernel/index.ts'
import type { Fact, FactValue } from '@/scenario/index.ts'
import { useBriefing, useTable } from '../../console/desk/table-context.ts'
import { CheckChips } from '../../console/fields/check-chips.tsx'
import { TextArea } from '../../console/fields/text-area.tsx'
import { Choices } from '../../parts/index.ts'
import { useText } from '../../words/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useFactWords } from '../world/fact-words.ts'
import { draftOf, type FactDraft, membersOf, valueIn } from './fact-draft.ts'
import { FormPaper } from './form-paper.tsx'
import { SelectLine } from './select-line.tsx'
import { TextLine } from './text-line.tsx'

/** Changes a variable of the world by hand, with a reason. */
export function FactPaper({ fact: id }: { readonly fact: FactId }) {
  const { facts } = useBriefing()
  const fact = facts[id]
  const value = useTable((table) => table.exercise.facts[id])
  return fact === undefined ? null : <OfFact fact={fact} value={value ?? fact.start} />
}

function OfFact({ fact, value }: { readonly fact: Fact; readonly value: FactValue }) {
  const { world: words } = useDeskWords()
  const text = useText()
  const factWords = useFactWords()
  const [draft, setDraft] = useState(() => draftOf(fact, value))
  const [reason, setReason] = useState('')
  const to = valueIn(fact, draft)
  return (
    <FormPaper
      title={words.changeTitle(text(fact.title))}
      now={words.changeNow}
      command={to === undefined ? undefined : { kind: 'change-fact', fact: fact.id, to, reason: reason.trim() }}
      whyNot={words.noValue}
    >
      <p>{words.was(factWords(fact, value))}</p>
      <ValueField fact={fact} draft={draft} onDraft={setDraft} />
      <TextArea label={words.reason} text={reason} onText={setReason} />
    </FormPaper>
  )
}

interface ValueFieldProps {
  readonly fact: Fact
  readonly draft: FactDraft
  readonly onDraft: (draft: FactDraft) => void
}

/** The field that fits the kind of fact. */
function ValueField({ fact, draft, onDraft }: ValueFieldProps) {
  const { world: words } = useDeskWords()
  const text = useText()
  const factWords = useFactWords()
  const things = useTable((table) => table.exercise.things)
  const say = (said: string) => onDraft({ ...draft, text: said })
  switch (fact.type) {
    case 'flag':
      return (
        <Choices
          shape="row"
          legend={words.value}
          choices={[
            { value: 'true', title: words.yes },
            { value: 'false', title: words.no },
          ]}
          chosen={draft.text}
          onChoose={say}
        />
      )
    case 'state':
      return (
        <SelectLine
          label={words.value}
          of={fact.of.map((value) => ({ value, title: factWords(fact, value) }))}
          chosen={draft.text}
          onChoose={say}
        />
      )
    case 'count':
      return (
        <TextLine
          label={words.value}
          text={draft.text}
          hint={words.range(fact.least, fact.most)}
          inputMode="numeric"
          onText={say}
        />
      )
    case 'time':
      return <TextLine label={words.value} text={draft.text} hint={words.seconds} onText={say} />
    case 'set':
      return (
        <CheckChips
          legend={words.members}
          of={membersOf(fact, things).map((value) => {
            const thing = things[value as ThingId]
            return { value, title: thing === undefined ? value : text(thing.title) }
          })}
          checked={draft.members}
          onChange={(members) => onDraft({ ...draft, members })}
        />
      )
  }
}
