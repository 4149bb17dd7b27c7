import { useState } from 'react'
import type { Naming } from '@/engine/index.ts'
import { useSend } from '../../console/desk/table-context.ts'
import { Button, Choices } from '../../parts/index.ts'
import { useHotWashWords } from '../../words/use-hot-wash-words.ts'
import { Field } from '../field.tsx'
import css from './hot-wash.module.css'

interface NotOpenProps {
  readonly leads: boolean
  /** What the room settled before the exercise. */
  readonly naming: Naming
}

/** Before the board hangs: the facilitator opens it, everybody else reads that it comes. */
export function NotOpen({ leads, naming }: NotOpenProps) {
  const { opening } = useHotWashWords()
  return <div className={css['opening']}>{leads ? <OpeningForm naming={naming} /> : <p>{opening.wait}</p>}</div>
}

function OpeningForm({ naming: settled }: Pick<NotOpenProps, 'naming'>) {
  const { opening } = useHotWashWords()
  const send = useSend()
  const [naming, name] = useState(settled)
  const [each, setEach] = useState('3')
  const votesEach = /^\d{1,2}$/.test(each.trim()) && Number(each) <= 20 ? Number(each) : undefined
  return (
    <form
      className={css['card']}
      onSubmit={(event) => {
        event.preventDefault()
        if (votesEach !== undefined) send({ kind: 'open-hot-wash', naming, votesEach })
      }}
    >
      <h2>{opening.title}</h2>
      <p>{opening.text}</p>
      <Choices<Naming>
        legend={opening.naming}
        choices={[
          { value: 'named', title: opening.named, hint: opening.namedHint },
          { value: 'anonymous', title: opening.anonymous, hint: opening.anonymousHint },
        ]}
        chosen={naming}
        onChoose={name}
      />
      <Field
        label={opening.votes}
        hint={opening.votesHint}
        inputMode="numeric"
        value={each}
        onChange={({ target }) => setEach(target.value)}
      />
      <Button type="submit" loudness="primary" size="large" aria-disabled={votesEach === undefined}>
        {opening.now}
      </Button>
    </form>
  )
}
