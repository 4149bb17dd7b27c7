import { Dialog, Kbd } from '../../parts/index.ts'
import { usePapersWords } from '../../words/use-papers-words.ts'
import { useDesk } from '../desk/desk-context.ts'
import css from './papers.module.css'

/** Which key does what, and the switch that turns single keys off. */
export function KeysPaper() {
  const { keys } = usePapersWords()
  const { desk, move } = useDesk()
  return (
    <Dialog open title={keys.title} onClose={() => move({ kind: 'put-away' })}>
      <div className={css['paper']}>
        <p className={css['objective']}>{keys.lead}</p>
        <dl className={css['keys']}>
          {Object.entries(keys.list).map(([key, does]) => (
            <div key={key} className={css['key']}>
              <dt>
                <Kbd>{key.toUpperCase()}</Kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label className={css['switch']}>
          <input
            type="checkbox"
            checked={desk.singleKeys}
            onChange={(event) => move({ kind: 'single-keys', on: event.target.checked })}
          />
          {keys.on}
        </label>
      </div>
    </Dialog>
  )
}
