import { inbox, neighbour } from '@/client/index.ts'
import { Button } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import { useDesk, useOpenItem } from '../desk/desk-context.ts'
import { useHandle, useTable } from '../desk/table-context.ts'
import css from './phone.module.css'

/** Turns the pages of the inbox where only one lies open, and leads to the list of all. */
export function PageTurner() {
  const { inbox: words } = useWords().console
  const { move } = useDesk()
  const { store } = useHandle()
  const items = useTable(inbox)
  const open = useOpenItem()
  const here = items.findIndex(({ key }) => key === open?.key)
  const turn = (by: 1 | -1) => {
    const there = neighbour(store.getState(), open?.key, by)
    if (there !== undefined) move({ kind: 'open', key: there.key, focus: true })
  }
  if (items.length === 0) return null
  return (
    <div className={css['turner']}>
      <Button size="small" loudness="quiet" onClick={() => move({ kind: 'list' })}>
        {words.list} ({items.length})
      </Button>
      <Button size="small" aria-disabled={here <= 0} onClick={() => here > 0 && turn(-1)}>
        {words.previous}
      </Button>
      <Button size="small" aria-disabled={here >= items.length - 1} onClick={() => here < items.length - 1 && turn(1)}>
        {words.next}
      </Button>
    </div>
  )
}
