import { useBriefing, useTable } from '../../console/desk/table-context.ts'
import { classes, Icon, Moon, moonOfPhase, VisuallyHidden } from '../../parts/index.ts'
import { useText } from '../../words/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useFacilitator } from '../desk-context.ts'
import css from './bar.module.css'

/** The phases in order. A press on one that does not run asks why it is to be entered. */
export function PhaseStrip() {
  const { bar } = useDeskWords()
  const text = useText()
  const { change } = useFacilitator()
  const { playbook } = useBriefing()
  const current = useTable((table) => playbook.phases.findIndex(({ id }) => id === table.exercise.phase))
  return (
    <ol className={css['phases']} aria-label={bar.phases}>
      {playbook.phases.map((phase, index) => (
        <li key={phase.id} aria-current={index === current ? 'step' : undefined}>
          <button
            type="button"
            className={classes(css['phase'], index === current && css['current'], index < current && css['passed'])}
            aria-label={index === current ? bar.now(text(phase.title)) : bar.enter(text(phase.title))}
            title={text(phase.title)}
            aria-disabled={index === current}
            onClick={() => index !== current && change({ kind: 'lay-out', paper: { kind: 'phase', phase: phase.id } })}
          >
            <Moon lit={moonOfPhase(index)} size={16} />
            <span className={css['phaseName']}>{text(phase.title)}</span>
            {index < current && (
              <>
                <Icon name="check" size={14} />
                <VisuallyHidden>{bar.passed}</VisuallyHidden>
              </>
            )}
          </button>
        </li>
      ))}
    </ol>
  )
}
