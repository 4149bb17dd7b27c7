import { Button } from '../../parts/index.ts'
import { asking } from '../../session/people.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useFacilitator } from '../desk-context.ts'
import css from './bar.module.css'

/** What is needed seldom and must be found at once. */
export function Menu() {
  const { bar } = useDeskWords()
  const { room, change } = useFacilitator()
  const ask = asking(room?.members ?? []).length
  return (
    <nav className={css['menu']} aria-label={bar.more}>
      <Button size="small" loudness="bare" onClick={() => change({ kind: 'lay-out', paper: { kind: 'rewind' } })}>
        {bar.rewind}
      </Button>
      <Button size="small" loudness="bare" onClick={() => change({ kind: 'lay-out', paper: { kind: 'deviations' } })}>
        {bar.deviations}
      </Button>
      <Button size="small" loudness="bare" onClick={() => change({ kind: 'lay-out', paper: { kind: 'truth' } })}>
        {bar.truth}
      </Button>
      <Button size="small" loudness="bare" onClick={() => change({ kind: 'lay-out', paper: { kind: 'people' } })}>
        {ask === 0 ? bar.people : bar.peopleAsking(ask)}
      </Button>
      <Button size="small" loudness="bare" onClick={() => change({ kind: 'lay-out', paper: { kind: 'keys' } })}>
        {bar.keys}
      </Button>
      <span className={css['last']}>
        <Button size="small" icon="warning" onClick={() => change({ kind: 'lay-out', paper: { kind: 'halt' } })}>
          {bar.halt}
        </Button>
        <Button size="small" icon="flag" onClick={() => change({ kind: 'lay-out', paper: { kind: 'end' } })}>
          {bar.end}
        </Button>
      </span>
    </nav>
  )
}
