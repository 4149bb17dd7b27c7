import { formatTime } from '@/kernel/index.ts'
import { useTable } from '../../console/desk/table-context.ts'
import { Dialog } from '../../parts/index.ts'
import { useText } from '../../words/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useFacilitator } from '../desk-context.ts'
import css from './papers.module.css'

/** What the story hides from everybody at the table. */
export function TruthPaper() {
  const { truth: words } = useDeskWords()
  const text = useText()
  const { change } = useFacilitator()
  const truth = useTable((table) => table.script?.truth)
  return (
    <Dialog open title={words.title} onClose={() => change({ kind: 'put-away' })}>
      <p>{words.text}</p>
      {truth !== undefined && (
        <>
          {(['primary', 'secondary', 'tertiary'] as const).map((which) => (
            <section key={which} className={css['part']}>
              <h3>{words[which]}</h3>
              <p>{text(truth[which])}</p>
            </section>
          ))}
          <p>{words.scope(truth.scope.toLocaleString('en-GB'))}</p>
          {truth.began !== undefined && <p>{words.began(formatTime(truth.began))}</p>}
        </>
      )}
    </Dialog>
  )
}
