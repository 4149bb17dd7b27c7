import { useState } from 'react'
import { Button } from '../parts/index.ts'
import { useSessionWords } from '../words/use-session-words.ts'
import { Field } from './field.tsx'
import css from './session.module.css'

/** An address that can be read, marked and copied. */
export function LinkLine({ label, url }: { readonly label: string; readonly url: string }) {
  const { invite } = useSessionWords()
  const [said, say] = useState('')
  const copy = () => {
    // Browsers lend the clipboard to secure pages only, and a server in the house is often none.
    const clipboard: Clipboard | undefined = navigator.clipboard
    if (clipboard === undefined) return say(invite.notCopied)
    clipboard.writeText(url).then(
      () => say(invite.copied),
      () => say(invite.notCopied),
    )
  }
  return (
    <div className={css['linkLine']}>
      <Field label={label} value={url} readOnly onFocus={({ currentTarget }) => currentTarget.select()} />
      <Button icon="copy" onClick={copy}>
        {invite.copy}
      </Button>
      <p role="status">{said}</p>
    </div>
  )
}
