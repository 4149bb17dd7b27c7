import { type ReactNode, useId } from 'react'
import css from './choices.module.css'
import { classes } from './classes.ts'

/** One of several things to choose from. */
export interface Choice<Value extends string> {
  readonly value: Value
  readonly title: string
  /** One line that helps choosing. */
  readonly hint?: ReactNode
}

interface ChoicesProps<Value extends string> {
  readonly legend: string
  readonly choices: readonly Choice<Value>[]
  readonly chosen: Value | undefined
  readonly onChoose: (value: Value) => void
  /** `list` gives each a line and its hint, `row` stands them side by side without. */
  readonly shape?: 'list' | 'row'
}

/** Exactly one of several, as plain radio buttons: arrow keys move, a screen reader says which of how many. */
export function Choices<Value extends string>({ legend, choices, chosen, onChoose, shape = 'list' }: ChoicesProps<Value>) {
  const name = useId()
  return (
    <fieldset className={css['field']}>
      <legend className={css['legend']}>{legend}</legend>
      <div className={css[shape]}>
        {choices.map(({ value, title, hint }) => (
          <label key={value} className={classes(css['choice'], value === chosen && css['chosen'])}>
            <input
              type="radio"
              className={css['input']}
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span className={css['words']}>
              <span className={css['title']}>{title}</span>
              {shape === 'list' && hint !== undefined && <span className={css['hint']}>{hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
