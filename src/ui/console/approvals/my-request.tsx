import { waited } from '@/client/index.ts'
import type { Request } from '@/engine/index.ts'
import { formatDuration } from '@/kernel/index.ts'
import { Icon } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import { useTable, useTellingTitle } from '../desk/table-context.ts'
import css from './approvals.module.css'
import { useActivityTitle } from './request-words.ts'

/** Something this seat asked for: who has had it how long, or how it was answered. */
export function MyRequest({ request }: { readonly request: Request }) {
  const { approvals } = useWords().console
  const activityTitle = useActivityTitle()
  const seatTitle = useTellingTitle()
  const { line, answer } = request
  const now = useTable((table) => (answer === undefined ? table.now : line.at))
  const wanted = activityTitle(line.event.forActivity ?? line.event.activity)
  const asked = line.event.of.map(seatTitle).join(', ')
  return (
    <li className={css['mine']}>
      <Icon name={answer === undefined ? 'clock' : answer.given ? 'check' : 'cross'} size={15} />
      {answer === undefined
        ? approvals.mine(wanted, asked, formatDuration(waited(request, now)))
        : answer.given
          ? approvals.given(wanted, seatTitle(answer.by))
          : approvals.refused(wanted, seatTitle(answer.by))}
    </li>
  )
}
