import { useState } from 'react'
import { formatDuration, type SeatId } from '@/kernel/index.ts'
import { Button, Choices } from '../parts/index.ts'
import { type PracticeChoice, type Setting, usePorts } from '../ports/index.ts'
import { goTo } from '../routing/index.ts'
import { useText, useWords } from '../words/index.ts'
import css from './start-panel.module.css'
import { usualLevel } from './usual-level.ts'

/** How hard, how the clock goes, and the button that starts the exercise. */
export function StartPanel({ setting, seat }: { readonly setting: Setting; readonly seat: SeatId }) {
  const { practise } = useWords()
  const text = useText()
  const { practice } = usePorts()
  const { card, levels, pace, seats } = setting
  const [level, setLevel] = useState(usualLevel(levels))
  const [clock, setClock] = useState<'waits' | 'runs'>('waits')
  const [starting, setStarting] = useState(false)
  const [failed, setFailed] = useState<string>()

  const start = async () => {
    setStarting(true)
    setFailed(undefined)
    const choice: PracticeChoice = {
      scenario: card.id,
      seat,
      clock: clock === 'waits' ? { kind: 'waits' } : { kind: 'runs', pace },
      ...(level !== undefined && { level }),
    }
    try {
      goTo({ screen: 'play', exercise: await practice.begin(choice) })
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error))
      setStarting(false)
    }
  }

  return (
    <form
      className={css['panel']}
      onSubmit={(event) => {
        event.preventDefault()
        if (!starting) void start()
      }}
    >
      <p className={css['facts']}>{practise.facts(formatDuration(card.length.story), formatDuration(card.length.table))}</p>
      {levels.length > 1 && (
        <Choices
          legend={practise.level}
          choices={levels.map(({ id, title }) => ({ value: id, title: text(title), hint: practise.levelHint[id] }))}
          chosen={level}
          onChoose={setLevel}
        />
      )}
      <Choices
        legend={practise.clock}
        choices={[
          { value: 'waits', title: practise.clockWaits, hint: practise.clockWaitsHint },
          { value: 'runs', title: practise.clockRuns, hint: practise.clockRunsHint(pace) },
        ]}
        chosen={clock}
        onChoose={setClock}
      />
      <p className={css['others']}>{practise.others(seats.length - 1)}</p>
      <div className={css['start']}>
        <Button type="submit" loudness="primary" size="large" icon="play" wide aria-disabled={starting}>
          {starting ? practise.starting : practise.start}
        </Button>
        <p role="alert">{failed !== undefined && `${practise.startFailed} ${failed}`}</p>
      </div>
    </form>
  )
}
