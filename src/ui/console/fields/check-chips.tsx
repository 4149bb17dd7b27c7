import type { ReactNode } from 'react'
import css from './fields.module.css'

interface CheckChipsProps<Value extends string> {
  readonly legend: string
  readonly of: readonly { readonly value: Value; readonly title: ReactNode }[]
  readonly checked: readonly Value[]
  readonly onChange: (checked: readonly Value[]) => void
}

/** Any of several, as plain check boxes with a border each. */
export function CheckChips<Value extends string>({ legend, of, checked, onChange }: CheckChipsProps<Value>) {
  const turn = (value: Value) =>
    onChange(checked.includes(value) ? checked.filter((other) => other !== value) : [...checked, value])
  return (
    <fieldset className={css['group']}>
      <legend className={css['label']}>{legend}</legend>
      <div className={css['chips']}>
        {of.map(({ value, title }) => (
          <label key={value} className={css['chip']}>
            <input type="checkbox" className={css['box']} checked={checked.includes(value)} onChange={() => turn(value)} />
            {title}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
