import { useEffect, useRef } from 'react'
import type { InboxItem } from '@/client/index.ts'
import { formatTime, unreachable } from '@/kernel/index.ts'
import { Button, Chip, EmptyState, Markdown, SeatName } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import { useDesk, useOpenItem } from '../desk/desk-context.ts'
import { useBriefing, useHandle, useTellingTitle } from '../desk/table-context.ts'
import { wayIcon, wayOf } from '../inbox/item-words.ts'
import { ReplyChip } from '../inbox/reply-chip.tsx'
import { AnswerForm } from './answer-form.tsx'
import { AnswerGiven } from './answer-given.tsx'
import css from './page.module.css'

/** The entry that lies open: a page to read, and below it what can be answered. */
export function Page() {
  const { page } = useWords().console
  const item = useOpenItem()
  if (item === undefined) return <EmptyState say={page.nothing} />
  return <OpenPage key={item.key} item={item} />
}

function OpenPage({ item }: { readonly item: InboxItem }) {
  const { desk } = useDesk()
  const { markRead } = useHandle()
  const heading = useRef<HTMLHeadingElement>(null)
  const calls = useRef(0)
  useEffect(() => markRead(item.key), [item.key, markRead])
  useEffect(() => {
    if (desk.headingCalls > calls.current && desk.selected === item.key) {
      heading.current?.focus({ preventScroll: true })
      heading.current?.scrollIntoView({ block: 'start' })
    }
    calls.current = desk.headingCalls
  }, [desk.headingCalls, desk.selected, item.key])
  return (
    <article className={css['page']} aria-labelledby="page-title">
      <PageHead item={item} />
      <h2 id="page-title" ref={heading} tabIndex={-1} className={css['title']}>
        <PageTitle item={item} />
      </h2>
      <PageBody item={item} />
    </article>
  )
}

function PageHead({ item }: { readonly item: InboxItem }) {
  const { channels, page } = useWords().console
  const seatTitle = useTellingTitle()
  const from = item.kind === 'inject' ? item.delivery.line.event.from : seatTitle(item.from)
  const asks = item.kind === 'inject' && item.answer === undefined && item.replyBy !== undefined
  return (
    <div className={css['head']}>
      <Chip icon={wayIcon(wayOf(item))}>{channels[wayOf(item)]}</Chip>
      <span className={css['received']}>{page.received(from, formatTime(item.at))}</span>
      {asks && item.replyBy !== undefined && <ReplyChip by={item.replyBy} />}
    </div>
  )
}

function PageTitle({ item }: { readonly item: InboxItem }) {
  const { page } = useWords().console
  const seatTitle = useTellingTitle()
  switch (item.kind) {
    case 'inject':
      return item.delivery.line.event.title
    case 'notice':
      return page.noticeTitle(seatTitle(item.from))
    case 'message':
      return page.messageTitle(seatTitle(item.from))
    default:
      return unreachable(item)
  }
}

function PageBody({ item }: { readonly item: InboxItem }) {
  if (item.kind === 'inject')
    return (
      <>
        <Markdown text={item.delivery.line.event.body} level={3} />
        {item.answer === undefined ? <AnswerForm item={item} /> : <AnswerGiven item={item} answer={item.answer} />}
      </>
    )
  return (
    <>
      {item.kind === 'notice' && <NoticeFacts item={item} />}
      <Markdown text={item.line.event.text} level={3} />
      <Replies item={item} />
    </>
  )
}

type Letter = Exclude<InboxItem, { kind: 'inject' }>

function NoticeFacts({ item }: { readonly item: Extract<InboxItem, { kind: 'notice' }> }) {
  const { page, letter } = useWords().console
  const { playbook } = useBriefing()
  const { to, topics, onChain } = item.line.event
  const named = (topic: string) => letter.topicNames[topic as keyof typeof letter.topicNames] ?? topic
  return (
    <p className={css['facts']}>
      <Chip tone="outline" icon={onChain ? 'check' : 'arrow'}>
        {onChain ? page.onChain : page.offChain}
      </Chip>
      <span>
        {page.to}{' '}
        {to.map((seat) => (
          <SeatName key={seat} seat={seat} playbook={playbook} />
        ))}
      </span>
      <span>
        {page.topics}: {topics.length === 0 ? page.noTopics : topics.map(named).join(', ')}
      </span>
    </p>
  )
}

function Replies({ item }: { readonly item: Letter }) {
  const { page } = useWords().console
  const { move } = useDesk()
  return (
    <p className={css['replies']}>
      <Button
        size="small"
        icon="chat"
        onClick={() => move({ kind: 'write', letter: { mode: 'message', to: [item.from] }, focus: true })}
      >
        {page.reply}
      </Button>
    </p>
  )
}
