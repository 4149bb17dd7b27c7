import { requestsByMe, requestsForMe } from '@/client/index.ts'
import { Chip, EmptyState } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import { useTableList } from '../desk/table-context.ts'
import css from './approvals.module.css'
import { MyRequest } from './my-request.tsx'
import { RequestCard } from './request-card.tsx'

/** Who waits for this seat, and for whom it waits. */
export function Approvals() {
  const { approvals } = useWords().console
  const forMe = useTableList(requestsForMe)
  const mine = useTableList(requestsByMe)
  return (
    <section className={css['approvals']} aria-labelledby="approvals-title">
      <header className={css['head']}>
        <h2 id="approvals-title" tabIndex={-1} className={css['title']}>
          {approvals.title}
        </h2>
        {forMe.length > 0 && <Chip tone="urgent">{approvals.forYou(forMe.length)}</Chip>}
      </header>
      {forMe.length + mine.length === 0 && <EmptyState say={approvals.none} />}
      <ul className={css['list']}>
        {forMe.map((request) => (
          <RequestCard key={request.request} request={request} />
        ))}
      </ul>
      {mine.length > 0 && (
        <ul className={css['list']} aria-label={approvals.waiting}>
          {mine.map((request) => (
            <MyRequest key={request.request} request={request} />
          ))}
        </ul>
      )}
    </section>
  )
}
