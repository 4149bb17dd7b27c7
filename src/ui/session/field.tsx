import { type InputHTMLAttributes, useId } from 'react'
import css from './field.module.css'

type FieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'id'> & {
  readonly label: string
  readonly hint?: string
  /** A code: large, in capitals, in figures of one width. */
  readonly code?: boolean
}

/** A line to write in, with its name above and one line of help below. */
export function Field({ label, hint, code = false, ...rest }: FieldProps) {
  const id = useId()
  return (
    <div className={css['field']}>
      <label htmlFor={id} className={css['label']}>
        {label}
      </label>
      <input
        id={id}
        className={code ? css['code'] : css['input']}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        autoComplete="off"
        {...rest}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className={css['hint']}>
          {hint}
        </p>
      )}
    </div>
  )
}
