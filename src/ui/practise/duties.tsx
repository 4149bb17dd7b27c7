import type { Playbook, Role } from '@/playbook/index.ts'
import { Chip, Moon, moonOfPhase } from '../parts/index.ts'
import { useText, useWords } from '../words/index.ts'
import css from './duties.module.css'

/** The playbook's own line for a role in each phase, with where it stands. */
export function Duties({ playbook, role }: { readonly playbook: Playbook; readonly role: Role }) {
  const { practise } = useWords()
  const text = useText()
  return (
    <dl className={css['duties']}>
      {playbook.phases.map((phase, index) => {
        const duty = role.duties[phase.id]
        return (
          <div key={phase.id} className={css['row']}>
            <dt className={css['phase']}>
              <Moon lit={moonOfPhase(index)} />
              {text(phase.title)}
            </dt>
            <dd className={css['duty']}>
              <span>{duty ? text(duty.text) : practise.noDuty}</span>
              {duty && (
                <span title={practise.source(duty.source)}>
                  <Chip tone="outline">{duty.source}</Chip>
                </span>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
