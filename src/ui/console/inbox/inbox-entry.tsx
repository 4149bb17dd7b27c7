import { memo } from 'react'
import { type InboxItem, isOpenQuestion, isUnread } from '@/client/index.ts'
import { Chip, classes, Icon, SeatName, VisuallyHidden } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import { useBriefing, useTable } from '../desk/table-context.ts'
import css from './inbox.module.css'
import { itemTitle, senderOf, shortTime, wayIcon, wayOf } from './item-words.ts'
import { ReplyChip } from './reply-chip.tsx'

interface InboxEntryProps {
  readonly item: InboxItem
  readonly open: boolean
  readonly onOpen: (item: InboxItem) => void
}

/** One entry of the inbox. Unread is a dot and bold, and a word for those who see neither. */
export const InboxEntry = memo(function InboxEntry({ item, open, onOpen }: InboxEntryProps) {
  const words = useWords()
  const { inbox, channels } = words.console
  const unread = useTable(({ read }) => isUnread(item, read))
  const asks = isOpenQuestion(item)
  return (
    <li className={css['item']}>
      <button
        type="button"
        id={item.key}
        className={classes(css['entry'], open && css['open'])}
        aria-current={open ? 'true' : undefined}
        onClick={() => onOpen(item)}
      >
        {unread && <span className={css['dot']} aria-hidden="true" />}
        <span className={classes(css['way'], asks && css['asks'])}>
          <Icon name={wayIcon(wayOf(item))} />
        </span>
        <span className={css['words']}>
          <span className={css['from']}>
            <span className={css['sender']}>
              <Sender item={item} />
            </span>
            <span className={css['time']}>{shortTime(item.at)}</span>
          </span>
          <VisuallyHidden>{channels[wayOf(item)]}, </VisuallyHidden>
          <span className={classes(css['title'], unread && css['unread'])}>{itemTitle(item, words)}</span>
          {unread && <VisuallyHidden>, {inbox.isUnread}</VisuallyHidden>}
          <EntryState item={item} />
        </span>
      </button>
    </li>
  )
})

function Sender({ item }: { readonly item: InboxItem }) {
  const { playbook } = useBriefing()
  const sender = senderOf(item)
  return 'seat' in sender ? <SeatName seat={sender.seat} playbook={playbook} /> : sender.name
}

function EntryState({ item }: { readonly item: InboxItem }) {
  const { inbox } = useWords().console
  if (item.kind !== 'inject') return null
  if (item.answer !== undefined)
    return (
      <Chip tone="settled" icon="check">
        {inbox.handled}
      </Chip>
    )
  if (item.replyBy !== undefined) return <ReplyChip by={item.replyBy} />
  return isOpenQuestion(item) ? <Chip tone="outline">{inbox.asks}</Chip> : null
}
