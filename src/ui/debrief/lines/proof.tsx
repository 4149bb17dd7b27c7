import type { EventNumber } from '@/kernel/index.ts'
import { useWords } from '../../words/index.ts'
import css from './lines.module.css'
import { useOpenLines } from './lines-context.ts'
import { spans } from './spans.ts'

interface ProofProps {
  readonly cites: readonly EventNumber[]
  /** What they prove, for the head of the list. */
  readonly about: string
  /** `count` says how many; `numbers` says which. */
  readonly shape?: 'numbers' | 'count'
}

const MANY = 4

/** The lines behind a sentence or a number, as a button that opens them. */
export function Proof({ cites, about, shape = 'numbers' }: ProofProps) {
  const { lines } = useWords().debrief
  const open = useOpenLines()
  if (cites.length === 0) return null
  const said = shape === 'count' || cites.length > MANY ? lines.count(cites.length) : spans(cites)
  return (
    <button
      type="button"
      className={css['proof']}
      aria-label={lines.open(spans(cites))}
      aria-haspopup="dialog"
      onClick={() => open({ numbers: cites, about })}
    >
      {said}
    </button>
  )
}
