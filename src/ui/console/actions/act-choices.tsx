import { thingsOfKind } from '@/client/index.ts'
import type { ThingId } from '@/kernel/index.ts'
import type { Activity, DataValue } from '@/playbook/index.ts'
import { Choices } from '../../parts/index.ts'
import { useText, useWords } from '../../words/index.ts'
import { useTable } from '../desk/table-context.ts'
import css from './act-dialog.module.css'
import { type ActDraft, canBeEmergency, openChoices } from './act-draft.ts'

interface ActChoicesProps {
  readonly activity: Activity
  readonly draft: ActDraft
  readonly onDraft: (draft: ActDraft) => void
}

/** What an act is done to, its other choices, and whether it goes the emergency way. */
export function ActChoices({ activity, draft, onDraft }: ActChoicesProps) {
  const { act: words } = useWords().console
  const sayValue = useValueWords()
  return (
    <>
      {activity.target !== undefined && <Targets activity={activity} draft={draft} onDraft={onDraft} />}
      {openChoices(activity).map(({ key, of }) => (
        <Choices
          key={key}
          legend={words.choice[key] ?? sayValue(key)}
          shape={isShort(of) ? 'row' : 'list'}
          choices={of.map((value) => ({ value: String(value), title: sayValue(value) }))}
          chosen={draft.choices[key] === undefined ? undefined : String(draft.choices[key])}
          onChoose={(chosen) => {
            const value: DataValue | undefined = of.find((known) => String(known) === chosen)
            if (value !== undefined) onDraft({ ...draft, choices: { ...draft.choices, [key]: value } })
          }}
        />
      ))}
      {canBeEmergency(activity) && (
        <label className={css['emergency']}>
          <input
            type="checkbox"
            checked={draft.emergency}
            onChange={(event) => onDraft({ ...draft, emergency: event.target.checked })}
          />
          <span>
            {words.emergency}
            <span className={css['meta']}> {words.emergencyHint}</span>
          </span>
        </label>
      )}
    </>
  )
}

function Targets({ activity, draft, onDraft }: ActChoicesProps) {
  const { act: words, actions } = useWords().console
  const text = useText()
  const exercise = useTable((table) => table.exercise)
  const things = activity.target === undefined ? [] : thingsOfKind(exercise, activity.target)
  if (things.length === 0) return <p className={css['meta']}>{actions.noTarget}</p>
  return (
    <div className={css['targets']}>
      <Choices<ThingId>
        legend={words.on}
        choices={things.map((thing) => ({
          value: thing.id,
          title: text(thing.title),
          ...(thing.about === undefined ? {} : { hint: text(thing.about) }),
        }))}
        chosen={draft.target}
        onChoose={(target) => onDraft({ ...draft, target })}
      />
    </div>
  )
}

/** How many letters fit into one row of choices, also on a phone. */
const ROW = 30

const isShort = (of: readonly (string | number | boolean)[]): boolean => of.map(String).join('   ').length <= ROW

/** A value in words: yes and no, and ids with spaces for their dashes. */
export function useValueWords(): (value: string | number | boolean) => string {
  const { act: words } = useWords().console
  return (value) => {
    if (typeof value === 'boolean') return value ? words.yes : words.no
    const said = String(value).replace(/[-_]/g, ' ')
    return said.charAt(0).toUpperCase() + said.slice(1)
  }
}
