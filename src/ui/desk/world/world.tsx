import { useBriefing, useTable } from '../../console/desk/table-context.ts'
import { Icon } from '../../parts/index.ts'
import { useText } from '../../words/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useFacilitator } from '../desk-context.ts'
import { DeskPanel } from '../desk-panel.tsx'
import { useFactWords } from './fact-words.ts'
import css from './world.module.css'

/** Every variable of the story's world, and the way to change it by hand. */
export function World() {
  const { world: words } = useDeskWords()
  const text = useText()
  const factWords = useFactWords()
  const { facts } = useBriefing()
  const values = useTable((table) => table.exercise.facts)
  const { change } = useFacilitator()
  return (
    <DeskPanel id="world" title={words.title} aside={words.hint}>
      <ul className={css['facts']}>
        {Object.values(facts).map((fact) => (
          <li key={fact.id} className={css['fact']}>
            <span className={css['title']}>{text(fact.title)}</span>
            <span className={css['value']}>{factWords(fact, values[fact.id] ?? fact.start)}</span>
            <button
              type="button"
              className={css['change']}
              aria-label={words.change(text(fact.title))}
              title={words.change(text(fact.title))}
              onClick={() => change({ kind: 'lay-out', paper: { kind: 'fact', fact: fact.id } })}
            >
              <Icon name="settings" size={15} />
            </button>
          </li>
        ))}
      </ul>
    </DeskPanel>
  )
}
