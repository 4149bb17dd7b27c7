import { useState } from 'react'
import { formatDuration, type SeatId } from '@/kernel/index.ts'
import { Button } from '../../parts/index.ts'
import { useText } from '../../words/index.ts'
import { useSessionWords } from '../../words/use-session-words.ts'
import { useSeatWords } from '../use-seat-words.ts'
import css from './dock.module.css'
import { useLobby } from './lobby-context.ts'

/** What is about to start, what nobody would be there for, and the button that starts it. */
export function Tonight() {
  const { lobby } = useSessionWords()
  const text = useText()
  const { view, wish, story } = useLobby()
  const { title, house } = useSeatWords(story.playbook)
  const [starting, setStarting] = useState(false)
  const { card, settings, levels, seats } = view
  const level = levels.find(({ id }) => id === settings.level)
  const empty = seats.filter(({ holders }) => holders.length === 0)
  const dark = empty.filter(({ filler }) => filler === 'dark')
  const bots = empty.filter(({ filler }) => filler !== 'dark')
  const called = (seat: SeatId) => `${title(seat)}, ${house(seat)}`
  const start = async () => {
    setStarting(true)
    await wish({ kind: 'start' })
    setStarting(false)
  }
  return (
    <section className={css['start']} aria-labelledby="tonight">
      <h2 id="tonight" className={css['heading']}>
        {lobby.tonight}
      </h2>
      <ul className={css['facts']}>
        <li>{lobby.length(formatDuration(card.length.story), formatDuration(card.length.table))}</li>
        {level !== undefined && <li>{lobby.level(text(level.title))}</li>}
        <li>{lobby.hotWash[settings.hotWash]}</li>
        {dark.map(({ seat, uncovered }) => (
          <li key={seat} className={uncovered > 0 ? css['warning'] : undefined}>
            {uncovered > 0 ? lobby.uncovered(called(seat), uncovered) : lobby.darkNoDuty(called(seat))}
          </li>
        ))}
        {!dark.some(({ uncovered }) => uncovered > 0) && <li>{lobby.covered}</li>}
      </ul>
      <div className={css['foot']}>
        <Button loudness="primary" size="large" icon="play" wide aria-disabled={starting} onClick={() => void start()}>
          {starting ? lobby.starting : lobby.start}
        </Button>
        <p className={css['bots']}>{bots.length > 0 && lobby.asBots(bots.map(({ seat }) => title(seat)))}</p>
      </div>
    </section>
  )
}
