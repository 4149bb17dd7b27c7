import { type Ref, useId } from 'react'
import css from './fields.module.css'

interface TextAreaProps {
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly rows?: number
  readonly hint?: string
  readonly area?: Ref<HTMLTextAreaElement>
}

/** A labelled field for a few sentences. */
export function TextArea({ label, text, onText, rows = 2, hint, area }: TextAreaProps) {
  const id = useId()
  return (
    <div className={css['field']}>
      <label htmlFor={id} className={css['label']}>
        {label}
      </label>
      <textarea
        id={id}
        ref={area}
        rows={rows}
        className={css['area']}
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
