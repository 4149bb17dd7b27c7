import { formatMinute } from '@/kernel/index.ts'
import { VisuallyHidden } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import { useTable } from '../desk/table-context.ts'
import css from './bar.module.css'

/** The exercise clock. It is no live region: deadlines announce themselves. */
export function Clock() {
  const { bar } = useWords().console
  const now = useTable((table) => table.now)
  return (
    <span className={css['clock']}>
      <VisuallyHidden>{bar.clock} </VisuallyHidden>
      <time dateTime={`PT${Math.max(0, now)}S`}>{formatMinute(now)}</time>
    </span>
  )
}
