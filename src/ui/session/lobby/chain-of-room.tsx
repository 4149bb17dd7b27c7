import type { SeatId } from '@/kernel/index.ts'
import { classes, Icon, SeatName } from '../../parts/index.ts'
import { useSessionWords } from '../../words/use-session-words.ts'
import { namesOf } from '../people.ts'
import css from './dock.module.css'
import { useLobby } from './lobby-context.ts'

/** The official way of news with who stands on each step. A step nobody holds is the thing to look at before the start. */
export function ChainOfRoom() {
  const { lobby } = useSessionWords()
  const { view, story } = useLobby()
  const { playbook } = story
  if (playbook.chain.length === 0) return null
  const holders = (seat: SeatId) => view.seats.find((one) => one.seat === seat)?.holders ?? []
  return (
    <section aria-labelledby="chain">
      <h2 id="chain" className={css['chainTitle']}>
        {lobby.chain(playbook.chain.flat().length)}
      </h2>
      <ol className={css['chain']}>
        {playbook.chain.map((roles, step) => (
          <li key={roles.join()} className={css['step']}>
            {step > 0 && <Icon name="arrow" size={18} />}
            {roles.map((role, index) => {
              const names = namesOf(view.members, holders(role))
              return (
                <span key={role} className={css['step']}>
                  {index > 0 && <span className={css['or']}>{lobby.or}</span>}
                  <span className={classes(css['link'], names.length === 0 && css['missing'])}>
                    <SeatName seat={role} playbook={playbook} size={15} />
                    <span className={css['holder']}>{names.length === 0 ? lobby.nobodyYet : names.join(', ')}</span>
                  </span>
                </span>
              )
            })}
          </li>
        ))}
      </ol>
    </section>
  )
}
