import { AppBar, Button, Chip } from '../../parts/index.ts'
import { useText } from '../../words/index.ts'
import { useSessionWords } from '../../words/use-session-words.ts'
import { seated, waiting } from '../people.ts'
import css from './lobby.module.css'
import { useLobby } from './lobby-context.ts'

/** The scenario, how many have a seat, and what the facilitator settles. */
export function LobbyBar() {
  const { lobby } = useSessionWords()
  const text = useText()
  const { view, facilitates, lay } = useLobby()
  const bots = view.seats.filter(({ holders, filler }) => holders.length === 0 && filler !== 'dark').length
  return (
    <AppBar>
      <span className={css['scenario']}>{text(view.card.title)}</span>
      <span className={css['counts']}>
        <Chip icon="user">{lobby.seated(seated(view).length, waiting(view).length)}</Chip>
        <Chip icon="bot">{lobby.bots(bots)}</Chip>
      </span>
      {facilitates && (
        <>
          <Button icon="link" onClick={() => lay({ kind: 'invite' })}>
            {lobby.invite}
          </Button>
          <Button icon="settings" onClick={() => lay({ kind: 'settings' })}>
            {lobby.settings}
          </Button>
        </>
      )}
    </AppBar>
  )
}
