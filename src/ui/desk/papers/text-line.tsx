import { useId } from 'react'
import css from './papers.module.css'

interface TextLineProps {
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly hint?: string
  readonly inputMode?: 'numeric' | 'text'
}

/** A labelled field for a few words or a number. */
export function TextLine({ label, text, onText, hint, inputMode = 'text' }: TextLineProps) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className={css['label']}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode={inputMode}
        autoComplete="off"
        className={css['line']}
        value={text}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onText(event.target.value)}
      />
      {hint !== undefined && (
        <span id={`${id}-hint`} className={css['label']}>
          {hint}
        </span>
      )}
    </div>
  )
}
