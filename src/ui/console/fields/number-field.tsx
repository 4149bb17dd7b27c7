import { useId } from 'react'
import css from './fields.module.css'

interface NumberFieldProps {
  readonly label: string
  readonly hint: string
  /** As it stands in the field. */
  readonly number: string
  readonly onNumber: (number: string) => void
}

/** A labelled field for a whole number, which may stay empty. */
export function NumberField({ label, hint, number, onNumber }: NumberFieldProps) {
  const id = useId()
  return (
    <div className={css['field']}>
      <label htmlFor={id} className={css['label']}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        className={css['number']}
        value={number}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onNumber(event.target.value)}
      />
      <span id={`${id}-hint`} className={css['label']}>
        {hint}
      </span>
    </div>
  )
}
