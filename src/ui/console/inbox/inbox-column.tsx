import { useCallback, useId, useState } from 'react'
import { type InboxItem, inbox as inboxOf, unreadCount } from '@/client/index.ts'
import { Chip, Icon, Kbd } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import { useDesk, useOpenItem } from '../desk/desk-context.ts'
import { useTable } from '../desk/table-context.ts'
import css from './inbox.module.css'
import { InboxEntry } from './inbox-entry.tsx'
import { type Way, wayOf } from './item-words.ts'

/** Everything that reached this seat, what waits for an answer on top. */
export function InboxColumn() {
  const { inbox: words } = useWords().console
  const { move } = useDesk()
  const items = useTable(inboxOf)
  const unread = useTable(unreadCount)
  const open = useOpenItem()
  const [way, setWay] = useState<Way | 'all'>('all')
  const shown = way === 'all' ? items : items.filter((item) => wayOf(item) === way)
  const onOpen = useCallback((item: InboxItem) => move({ kind: 'open', key: item.key, focus: true }), [move])
  return (
    <section className={css['column']} aria-labelledby="inbox-title">
      <header className={css['head']}>
        <h2 id="inbox-title" tabIndex={-1} className={css['heading']}>
          {words.title}
        </h2>
        <Chip>{unread === 0 ? words.allRead : words.unread(unread)}</Chip>
        <WayFilter items={items} way={way} onWay={setWay} />
      </header>
      {shown.length === 0 && <p className={css['empty']}>{items.length === 0 ? words.empty : words.emptyChannel}</p>}
      <ul className={css['list']}>
        {shown.map((item) => (
          <InboxEntry key={item.key} item={item} open={item.key === open?.key} onOpen={onOpen} />
        ))}
      </ul>
      <KeyHints />
    </section>
  )
}

interface WayFilterProps {
  readonly items: readonly InboxItem[]
  readonly way: Way | 'all'
  readonly onWay: (way: Way | 'all') => void
}

/** Only the ways by which something came are offered. */
function WayFilter({ items, way, onWay }: WayFilterProps) {
  const { inbox: words, channels } = useWords().console
  const id = useId()
  const ways = [...new Set(items.map(wayOf))]
  return (
    <span className={css['filter']}>
      <Icon name="filter" size={16} />
      <label htmlFor={id} className={css['hidden']}>
        {words.filter}
      </label>
      <select id={id} className={css['select']} value={way} onChange={(event) => onWay(event.target.value as Way | 'all')}>
        <option value="all">{words.all}</option>
        {ways.map((known) => (
          <option key={known} value={known}>
            {channels[known]}
          </option>
        ))}
      </select>
    </span>
  )
}

function KeyHints() {
  const { keys } = useWords().console
  return (
    <p className={css['keys']} aria-hidden="true">
      <Kbd>J</Kbd> <Kbd>K</Kbd> {keys.move} <Kbd>R</Kbd> {keys.reply} <Kbd>?</Kbd> {keys.all}
    </p>
  )
}
