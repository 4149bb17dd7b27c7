import type { Filler } from '@/hosting/index.ts'
import { Button, Choices } from '../../parts/index.ts'
import { useSessionWords } from '../../words/use-session-words.ts'
import css from './dock.module.css'
import { useLobby } from './lobby-context.ts'

/** The ways to fill a seat nobody holds, best first. */
export const fillers: readonly Filler[] = ['playbook', 'novice', 'dark']

/** Who plays the seats nobody holds, and two ways to seat many at once. */
export function EmptySeats() {
  const { lobby } = useSessionWords()
  const { view, wish, lay } = useLobby()
  return (
    <section className={css['emptySeats']}>
      <Choices<Filler>
        legend={lobby.empty}
        choices={fillers.map((value) => ({ value, title: lobby.filler[value] }))}
        chosen={view.settings.filler}
        onChoose={(filler) => void wish({ kind: 'settle', settings: { filler } })}
      />
      <div className={css['buttons']}>
        <Button icon="user" onClick={() => void wish({ kind: 'seat-at-random' })}>
          {lobby.random}
        </Button>
        <Button icon="document" onClick={() => lay({ kind: 'roster' })}>
          {lobby.roster}
        </Button>
      </div>
    </section>
  )
}
