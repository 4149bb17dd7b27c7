import { useState } from 'react'
import { Button } from '../../parts/index.ts'
import { goTo } from '../../routing/index.ts'
import { useSessionWords } from '../../words/use-session-words.ts'
import { Field } from '../field.tsx'
import css from './doors.module.css'
import { tidyCode } from './use-door.ts'

interface JoinFormProps {
  readonly code?: string
  /** Without the sentence that says what a code looks like: where much else is to be read. */
  readonly short?: boolean
}

/** Where the code is typed; it leads on to the name. */
export function JoinForm({ code: known = '', short = false }: JoinFormProps) {
  const { doors, join } = useSessionWords()
  const [code, setCode] = useState(known)
  return (
    <form
      className={css['joinForm']}
      onSubmit={(event) => {
        event.preventDefault()
        if (tidyCode(code) !== '') goTo({ screen: 'join', code: tidyCode(code) })
      }}
    >
      <Field
        code
        label={doors.code}
        {...(short ? {} : { hint: join.codeHint })}
        value={code}
        maxLength={12}
        required
        autoCapitalize="characters"
        spellCheck={false}
        onChange={({ target }) => setCode(target.value)}
      />
      <Button type="submit" loudness="primary" size="large">
        {doors.take}
      </Button>
    </form>
  )
}
