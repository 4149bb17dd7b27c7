import { Dialog, Kbd } from '../../parts/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useFacilitator } from '../desk-context.ts'
import css from './papers.module.css'

/** Which key does what at the desk, and the switch that turns single keys off. */
export function KeysPaper() {
  const { keys } = useDeskWords()
  const { desk, change } = useFacilitator()
  return (
    <Dialog open title={keys.title} onClose={() => change({ kind: 'put-away' })}>
      <p>{keys.lead}</p>
      <dl className={css['keys']}>
        {Object.entries(keys.list).map(([key, does]) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className={css['check']}>
        <input
          type="checkbox"
          checked={desk.singleKeys}
          onChange={(event) => change({ kind: 'single-keys', on: event.target.checked })}
        />
        {keys.on}
      </label>
    </Dialog>
  )
}
