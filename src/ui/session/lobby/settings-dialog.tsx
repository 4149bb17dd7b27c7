import type { RoomSettings, SharedSeats } from '@/hosting/index.ts'
import { Choices, Dialog } from '../../parts/index.ts'
import { useText } from '../../words/index.ts'
import { useSessionWords } from '../../words/use-session-words.ts'
import { useLobby } from './lobby-context.ts'

/** What is settled for the whole room. Every choice holds at once. */
export function SettingsDialog({ refused }: { readonly refused: string | undefined }) {
  const { settings: words } = useSessionWords()
  const text = useText()
  const { view, wish, lay } = useLobby()
  const settle = (settings: Partial<RoomSettings>) => void wish({ kind: 'settle', settings })
  const { settings, levels } = view
  return (
    <Dialog open title={words.title} onClose={() => lay(undefined)}>
      {levels.length > 1 && (
        <Choices
          legend={words.level}
          shape="row"
          choices={levels.map(({ id, title }) => ({ value: id, title: text(title) }))}
          chosen={settings.level}
          onChoose={(level) => settle({ level })}
        />
      )}
      <Choices<SharedSeats>
        legend={words.shared}
        choices={[
          { value: 'vote', title: words.vote, hint: words.voteHint },
          { value: 'hand', title: words.hand, hint: words.handHint },
        ]}
        chosen={settings.sharedSeats}
        onChoose={(sharedSeats) => settle({ sharedSeats })}
      />
      <Choices<RoomSettings['hotWash']>
        legend={words.hotWash}
        choices={[
          { value: 'named', title: words.named },
          { value: 'anonymous', title: words.anonymous, hint: words.anonymousHint },
        ]}
        chosen={settings.hotWash}
        onChoose={(hotWash) => settle({ hotWash })}
      />
      <p role="alert">{refused}</p>
    </Dialog>
  )
}
