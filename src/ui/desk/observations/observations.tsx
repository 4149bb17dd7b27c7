import { useTableList } from '../../console/desk/table-context.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useFacilitator } from '../desk-context.ts'
import { DeskPanel } from '../desk-panel.tsx'
import { observationsIn } from './note-draft.ts'
import { NoteForm } from './note-form.tsx'
import { NoteList } from './note-list.tsx'
import css from './observations.module.css'

/** The facilitator's own notes, and what evaluators noted: what was seen, of whom, how well it went. */
export function Observations() {
  const { observations: words } = useDeskWords()
  const { noteCalls } = useFacilitator().desk
  const notes = useTableList(observationsIn)
  return (
    <DeskPanel id="observations" title={words.title} aside={words.private}>
      <NoteForm calls={noteCalls} />
      {notes.length === 0 ? (
        <p className={css['none']}>{words.none}</p>
      ) : (
        <NoteList notes={notes} by={(observer) => (observer.kind === 'evaluator' ? observer.name : undefined)} />
      )}
    </DeskPanel>
  )
}
