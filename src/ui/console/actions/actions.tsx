import { type PhaseWork, requestsForMe, runningActs, workByPhase } from '@/client/index.ts'
import type { ActivityId } from '@/kernel/index.ts'
import type { Activity } from '@/playbook/index.ts'
import { EmptyState, Moon, moonOfPhase } from '../../parts/index.ts'
import { useText, useWords } from '../../words/index.ts'
import { useBriefing, useTable, useTableList } from '../desk/table-context.ts'
import css from './actions.module.css'
import { ActivityCard } from './activity-card.tsx'

/** Everything this seat can do by itself, phase by phase. Work of colleagues is there too, folded away. */
export function Actions() {
  const { actions } = useWords().console
  const { playbook, seat } = useBriefing()
  const running = useTable((table) => runningActs(table).length)
  const asked = useAskedFor()
  const work = workByPhase(playbook, seat)
  return (
    <section className={css['actions']} aria-labelledby="actions-title">
      <header className={css['head']}>
        <h2 id="actions-title" tabIndex={-1} className={css['title']}>
          {actions.title}
        </h2>
        <span className={css['meta']}>
          {running > 0 && `${actions.running(running)}, `}
          {actions.atOnce(playbook.atOnce)}
        </span>
      </header>
      {work.length === 0 && <EmptyState say={actions.none} />}
      {work.map((phase) => (
        <Phase key={phase.phase} work={phase} asked={asked} />
      ))}
    </section>
  )
}

function Phase({ work, asked }: { readonly work: PhaseWork; readonly asked: ReadonlySet<ActivityId> }) {
  const { actions } = useWords().console
  const { playbook } = useBriefing()
  const text = useText()
  const current = useTable((table) => playbook.phases.findIndex(({ id }) => id === table.exercise.phase))
  const index = playbook.phases.findIndex(({ id }) => id === work.phase)
  const phase = playbook.phases[index]
  const later = index > Math.max(0, current)
  return (
    <div className={css['phase']}>
      <h3 className={css['sub']}>
        {phase !== undefined && <Moon lit={moonOfPhase(index)} size={16} />}
        {phase === undefined ? actions.allPhases : text(phase.title)}
      </h3>
      <Cards of={work.own} later={later} asked={asked} />
      {work.colleagues.length > 0 && (
        <details className={css['colleagues']}>
          <summary>{actions.colleagues(work.colleagues.length)}</summary>
          <p className={css['meta']}>{actions.colleaguesHint}</p>
          <Cards of={work.colleagues} later={later} asked={asked} />
        </details>
      )}
    </div>
  )
}

interface CardsProps {
  readonly of: readonly Activity[]
  readonly later: boolean
  readonly asked: ReadonlySet<ActivityId>
}

function Cards({ of, later, asked }: CardsProps) {
  if (of.length === 0) return null
  return (
    <ul className={css['grid']}>
      {of.map((activity) => (
        <ActivityCard key={activity.id} activity={activity} later={later} asked={asked.has(activity.id)} />
      ))}
    </ul>
  )
}

/** Work others asked this seat for and that is not an approval. */
function useAskedFor(): ReadonlySet<ActivityId> {
  return new Set(useTableList(requestsForMe).map(({ line }) => line.event.activity))
}
