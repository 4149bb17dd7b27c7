import { useState } from 'react'
import type { MemberId } from '@/hosting/index.ts'
import { Button, Dialog } from '../../parts/index.ts'
import { useSessionWords } from '../../words/use-session-words.ts'
import { Field } from '../field.tsx'
import type { Person } from '../people.ts'
import { useSeatWords } from '../use-seat-words.ts'
import css from './dialogs.module.css'
import { useLobby } from './lobby-context.ts'

interface PersonDialogProps {
  readonly member: MemberId
  readonly refused: string | undefined
}

/** One person: the name, the seats, and the way out of the room. */
export function PersonDialog({ member, refused }: PersonDialogProps) {
  const { view } = useLobby()
  const person = view.members.find(({ id }) => id === member)
  return person === undefined ? null : <About person={person} refused={refused} />
}

function About({ person, refused }: { readonly person: Person; readonly refused: string | undefined }) {
  const { person: words, seat: seatWords } = useSessionWords()
  const { story, wish, lay } = useLobby()
  const { title, house } = useSeatWords(story.playbook)
  const [name, setName] = useState(person.name)
  const { id: member, seats, kind } = person
  const remove = async () => {
    if (await wish({ kind: 'remove', member })) lay(undefined)
  }
  return (
    <Dialog
      open
      title={person.name}
      onClose={() => lay(undefined)}
      actions={
        <Button icon="cross" onClick={() => void remove()}>
          {words.remove}
        </Button>
      }
    >
      <form
        className={css['rename']}
        onSubmit={(event) => {
          event.preventDefault()
          void wish({ kind: 'rename', member, name })
        }}
      >
        <Field label={words.name} value={name} maxLength={40} required onChange={({ target }) => setName(target.value)} />
        <Button type="submit">{words.rename}</Button>
      </form>
      {kind === 'player' && (
        <>
          <h3>{words.seats}</h3>
          {seats.length === 0 ? (
            <p>{words.noSeat}</p>
          ) : (
            <ul className={css['rows']}>
              {seats.map((seat) => (
                <li key={seat} className={css['row']}>
                  {`${title(seat)}, ${house(seat)}`}
                  <Button size="small" onClick={() => void wish({ kind: 'unassign', member, seat })}>
                    {seatWords.takeOffShort}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <p className={css['hint']}>{words.removeHint}</p>
      <p role="alert">{refused}</p>
    </Dialog>
  )
}
