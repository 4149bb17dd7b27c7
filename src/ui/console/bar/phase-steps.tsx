import { classes, Moon, moonOfPhase, VisuallyHidden } from '../../parts/index.ts'
import { useText, useWords } from '../../words/index.ts'
import { useBriefing, useTable } from '../desk/table-context.ts'
import css from './bar.module.css'

/** The phases in order, the current one filled. Where there is little room, only the current one has its name on show. */
export function PhaseSteps() {
  const { bar } = useWords().console
  const text = useText()
  const { playbook } = useBriefing()
  const current = useTable((table) => playbook.phases.findIndex(({ id }) => id === table.exercise.phase))
  return (
    <ol className={css['phases']} aria-label={bar.phases}>
      {playbook.phases.map((phase, index) => (
        <li
          key={phase.id}
          className={classes(css['phase'], index === current && css['current'], index < current && css['passed'])}
          aria-current={index === current ? 'step' : undefined}
          title={text(phase.title)}
        >
          <Moon lit={moonOfPhase(index)} size={16} />
          <span className={css['phaseName']}>{text(phase.title)}</span>
          {index < current && <VisuallyHidden>, {bar.passed}</VisuallyHidden>}
        </li>
      ))}
    </ol>
  )
}
