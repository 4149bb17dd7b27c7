import type { Filler, MemberId } from '@/hosting/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import { Button, Choices, Dialog } from '../../parts/index.ts'
import { useSessionWords } from '../../words/use-session-words.ts'
import { useSeatWords } from '../use-seat-words.ts'
import css from './dialogs.module.css'
import { fillers } from './empty-seats.tsx'
import { useLobby } from './lobby-context.ts'

/** One seat: who holds it, who could, whose hand is on it, and who plays it while nobody does. */
export function SeatDialog({ seat, refused }: { readonly seat: SeatId; readonly refused: string | undefined }) {
  const { seat: words, lobby } = useSessionWords()
  const { view, story, wish, lay } = useLobby()
  const { title, house } = useSeatWords(story.playbook)
  const held = view.seats.find((one) => one.seat === seat)
  if (held === undefined) return null
  const holders = view.members.filter(({ id }) => held.holders.includes(id))
  const others = view.members.filter(({ id, kind }) => kind === 'player' && !held.holders.includes(id))
  return (
    <Dialog open title={`${title(seat)}, ${house(seat)}`} onClose={() => lay(undefined)}>
      <h3>{words.holders}</h3>
      {holders.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <ul className={css['rows']}>
          {holders.map(({ id, name }) => (
            <li key={id} className={css['row']}>
              <b>{name}</b>
              <Button
                size="small"
                aria-label={words.takeOff(name)}
                onClick={() => void wish({ kind: 'unassign', member: id, seat })}
              >
                {words.takeOffShort}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {held.hand !== undefined && (
        <Choices<MemberId>
          legend={words.hand}
          shape="row"
          choices={holders.map(({ id, name }) => ({ value: id, title: name }))}
          chosen={held.hand}
          onChoose={(member) => void wish({ kind: 'take-hand', seat, member })}
        />
      )}
      {holders.length > 1 && held.hand === undefined && <p>{words.byVote}</p>}
      <h3>{words.give}</h3>
      {others.length === 0 ? (
        <p>{words.nobodyToGive}</p>
      ) : (
        <ul className={css['give']}>
          {others.map(({ id, name }) => (
            <li key={id}>
              <Button size="small" icon="user" onClick={() => void wish({ kind: 'assign', member: id, seat })}>
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Choices<Filler>
        legend={words.whileEmpty}
        choices={fillers.map((value) => ({ value, title: lobby.filler[value] }))}
        chosen={held.filler}
        onChoose={(filler) => void wish({ kind: 'fill', seat, with: filler })}
      />
      {held.uncovered > 0 && <p>{words.uncovered(held.uncovered)}</p>}
      <p role="alert">{refused}</p>
    </Dialog>
  )
}
