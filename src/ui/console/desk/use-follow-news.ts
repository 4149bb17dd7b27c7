import { useEffect, useRef } from 'react'
import { type InboxKey, inbox } from '@/client/index.ts'
import { openItem, useDesk } from './desk-context.ts'
import { newsToOpen } from './news-to-open.ts'
import { useHandle, useTable } from './table-context.ts'

/** Lays open what the next event brought. While the clock runs by itself nobody's page is taken away. */
export function useFollowNews(): void {
  const { desk, move } = useDesk()
  const { store } = useHandle()
  const items = useTable(inbox)
  const runs = useTable(({ clock }) => clock.kind === 'runs')
  const known = useRef<ReadonlySet<InboxKey> | undefined>(undefined)
  const { selected } = desk
  useEffect(() => {
    const before = known.current
    known.current = new Set(items.map(({ key }) => key))
    if (before === undefined || runs) return
    const table = store.getState()
    const fresh = newsToOpen(items, before, openItem(table, selected), table.now)
    if (fresh !== undefined) move({ kind: 'lay-open', key: fresh.key })
  }, [items, move, runs, selected, store])
}
