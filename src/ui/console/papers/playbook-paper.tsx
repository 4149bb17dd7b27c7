import { Dialog, Moon, moonOfPhase, SeatName } from '../../parts/index.ts'
import { ChainStrip } from '../../practise/chain-strip.tsx'
import { useText } from '../../words/index.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useBriefing } from '../desk/table-context.ts'
import css from './papers.module.css'

/** The playbook: what each phase is for, and what it asks of every role in its own words. It is open to everybody. */
export function PlaybookPaper() {
  const text = useText()
  const { move } = useDesk()
  const { playbook, seat } = useBriefing()
  return (
    <Dialog open width="wide" title={text(playbook.title)} onClose={() => move({ kind: 'put-away' })}>
      <div className={css['paper']}>
        <ChainStrip playbook={playbook} seat={seat} />
        {playbook.phases.map((phase, index) => (
          <section key={phase.id} aria-labelledby={`playbook-${phase.id}`}>
            <h3 id={`playbook-${phase.id}`} className={css['phase']}>
              <Moon lit={moonOfPhase(index)} /> {text(phase.title)}
            </h3>
            <p className={css['objective']}>{text(phase.objective)}</p>
            <dl className={css['duties']}>
              {Object.values(playbook.roles).flatMap((role) => {
                const duty = role.duties[phase.id]
                if (duty === undefined) return []
                return [
                  <div key={role.id} className={role.id === seat ? css['mine'] : css['duty']}>
                    <dt>
                      <SeatName seat={role.id} playbook={playbook} />
                    </dt>
                    <dd>
                      {text(duty.text)} <span className={css['source']}>{duty.source}</span>
                    </dd>
                  </div>,
                ]
              })}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
