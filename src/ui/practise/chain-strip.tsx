import type { SeatId } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'
import { classes, Icon, SeatName } from '../parts/index.ts'
import { useWords } from '../words/index.ts'
import css from './chain-strip.module.css'

/** The official way of news, step by step, with one's own step marked. */
export function ChainStrip({ playbook, seat }: { readonly playbook: Playbook; readonly seat: SeatId }) {
  const { practise } = useWords()
  const { chain } = playbook
  return (
    <div>
      <h3 className={css['title']}>{practise.chain}</h3>
      <ol className={css['chain']}>
        {chain.map((roles, step) => (
          <li key={roles.join()} className={css['step']}>
            {step > 0 && <Icon name="arrow" size={16} />}
            <span className={classes(css['roles'], roles.includes(seat) && css['mine'])}>
              {roles.map((role, index) => (
                <span key={role} className={css['role']}>
                  {index > 0 && <span className={css['or']}>{practise.chainOr}</span>}
                  <SeatName seat={role} playbook={playbook} />
                  {role === seat && <span className={css['you']}>{practise.chainYou}</span>}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
      {!chain.flat().includes(seat) && <p className={css['outside']}>{practise.notInChain}</p>}
    </div>
  )
}
