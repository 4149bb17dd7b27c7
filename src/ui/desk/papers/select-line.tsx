import { useId } from 'react'
import css from './papers.module.css'

interface SelectLineProps {
  readonly label: string
  readonly of: readonly { readonly value: string; readonly title: string }[]
  readonly chosen: string
  readonly onChoose: (value: string) => void
}

/** A labelled choice of one from a list that may be long. */
export function SelectLine({ label, of, chosen, onChoose }: SelectLineProps) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className={css['label']}>
        {label}
      </label>
      <select id={id} className={css['line']} value={chosen} onChange={(event) => onChoose(event.target.value)}>
        {of.map(({ value, title }) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    </div>
  )
}
