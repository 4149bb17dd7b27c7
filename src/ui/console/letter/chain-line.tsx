import { useMemo } from 'react'
import { type ChainStep, chainSteps } from '@/client/index.ts'
import { classes, Icon, SeatName } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import { useBriefing, useHandle, useTable } from '../desk/table-context.ts'
import css from './letter.module.css'

/** The steps of the chain above this seat, in order; those known to be informed are bright. */
export function ChainLine() {
  const { letter: words } = useWords().console
  const { playbook, seat } = useBriefing()
  const steps = useChainSteps()
  const mine = steps.findIndex((step) => step.mine)
  if (mine === -1) return <p className={css['chain']}>{words.outsideChain}</p>
  const above = steps.slice(mine + 1)
  if (above.length === 0) return <p className={css['chain']}>{words.endOfChain}</p>
  return (
    <ol className={css['chain']} aria-label={words.chain}>
      {above.map((step, index) => (
        <li key={step.roles.join()} className={classes(css['step'], step.informed && css['informed'])}>
          {index > 0 && <Icon name="arrow" size={14} />}
          {step.roles
            .filter((role) => role !== seat)
            .map((role) => (
              <SeatName key={role} seat={role} playbook={playbook} />
            ))}
        </li>
      ))}
    </ol>
  )
}

/** The chain as this seat knows it, computed again when the exercise goes on. */
export function useChainSteps(): readonly ChainStep[] {
  const { store } = useHandle()
  const exercise = useTable((table) => table.exercise)
  return useMemo(() => chainSteps({ ...store.getState(), exercise }), [store, exercise])
}
