import { nextMoment } from '@/client/index.ts'
import { useBriefing, useHandle, useTable } from '../../console/desk/table-context.ts'
import { Button, classes } from '../../parts/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import css from './bar.module.css'

/** How fast, beside the scenario's own pace. */
export const speeds: readonly number[] = [0.5, 1, 2, 4]

/** Pauses the story or lets it run, sets how fast, and lets it go on to the next event. */
export function ClockBar() {
  const { bar } = useDeskWords()
  const { setClock } = useHandle()
  const { scenario } = useBriefing()
  const clock = useTable((table) => table.clock)
  const usual = scenario.pace.busy
  const pace = clock.kind === 'runs' ? clock.pace / usual : undefined
  const next = useNextMoment()
  return (
    <div className={css['controls']}>
      <Button
        size="small"
        icon={pace === undefined ? 'play' : 'pause'}
        onClick={() => setClock(pace === undefined ? { kind: 'runs', pace: usual } : { kind: 'waits' })}
      >
        {pace === undefined ? bar.run : bar.pause}
      </Button>
      <fieldset className={css['speeds']} aria-label={bar.speed}>
        {speeds.map((speed) => (
          <button
            key={speed}
            type="button"
            className={classes(css['speed'], speed === pace && css['chosen'])}
            aria-pressed={speed === pace}
            aria-label={bar.speedNames[String(speed)]}
            onClick={() => setClock({ kind: 'runs', pace: usual * speed })}
          >
            {bar.speeds[String(speed)]}
          </button>
        ))}
      </fieldset>
      <Button size="small" loudness="quiet" icon="right" aria-disabled={!next.allowed} onClick={next.go}>
        {next.words}
      </Button>
    </div>
  )
}

/** The next event as something one can ask for. */
function useNextMoment() {
  const { bar } = useDeskWords()
  const { passTime, store } = useHandle()
  const { ends } = useBriefing()
  const busy = useTable(({ passing }) => passing !== undefined)
  const between = useTable(({ exercise }) => exercise.between !== undefined)
  const allowed = useTable(({ now, passing }) => passing === undefined && now < ends)
  return {
    allowed,
    words: busy ? bar.nextBusy : between ? bar.jump : bar.next,
    go: () => {
      const until = between ? ends : nextMoment(store.getState())
      if (allowed && until !== undefined) passTime(until)
    },
  }
}
