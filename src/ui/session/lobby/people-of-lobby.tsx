import { classes, Icon } from '../../parts/index.ts'
import { useSessionWords } from '../../words/use-session-words.ts'
import { Asking } from '../asking.tsx'
import { asking, namesOf, type Person, seated, waiting } from '../people.ts'
import { carry } from './carried.ts'
import css from './dock.module.css'
import { useLobby } from './lobby-context.ts'
import { roomId } from './lobby-room.tsx'

/** Everybody in the room as names to take up: who waits for a seat, who has one, and who plays none. */
export function People() {
  const { lobby } = useSessionWords()
  const { view, picked, pick, wish } = useLobby()
  const waits = waiting(view)
  const sits = seated(view)
  const ask = asking(view.members)
  const others = view.members.filter(({ kind, id }) => kind !== 'player' && id !== view.you)
  const [name] = picked === undefined ? [] : namesOf(view.members, [picked])
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting" className={css['heading']}>
        {lobby.waiting} <span className={css['hint']}>{lobby.waitingHint}</span>
      </h2>
      <p role="status" className={css['picking']}>
        {name !== undefined && (
          <>
            {lobby.picking(name)}{' '}
            <button type="button" className={css['letGo']} onClick={() => pick(undefined)}>
              {lobby.letGo}
            </button>
          </>
        )}
      </p>
      {waits.length === 0 ? <p className={css['none']}>{lobby.nobodyWaits}</p> : <Names people={waits} />}
      {ask.length > 0 && <Asking members={ask} wish={wish} />}
      {sits.length > 0 && (
        <details>
          <summary className={css['subheading']}>{lobby.atSeats(sits.length)}</summary>
          <Names people={sits} small />
        </details>
      )}
      {others.length > 0 && (
        <details>
          <summary className={css['subheading']}>{lobby.others(others.length)}</summary>
          <ul className={css['names']}>
            {others.map((person) => (
              <li key={person.id} className={css['other']}>
                <Manage person={person} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Names({ people, small = false }: { readonly people: readonly Person[]; readonly small?: boolean }) {
  return (
    <ul className={css['names']}>
      {people.map((person) => (
        <li key={person.id} className={classes(css['token'], small && css['small'])}>
          <Name person={person} />
          <Manage person={person} />
        </li>
      ))}
    </ul>
  )
}

/** A name to drag, or to take up with Enter and put down on a room. */
function Name({ person }: { readonly person: Person }) {
  const { lobby } = useSessionWords()
  const { view, picked, pick } = useLobby()
  const { id, name, here, expected } = person
  const take = () => {
    if (picked === id) return pick(undefined)
    pick(id)
    const free = view.seats.find(({ holders }) => holders.length === 0) ?? view.seats[0]
    if (free !== undefined) document.getElementById(roomId(free.seat))?.focus()
  }
  return (
    <button
      type="button"
      className={classes(css['name'], picked === id && css['picked'])}
      aria-label={lobby.pick(name)}
      aria-pressed={picked === id}
      draggable
      onDragStart={(event) => carry(event, { member: id })}
      onClick={take}
    >
      <span className={css['initials']} aria-hidden="true">
        {[...name].slice(0, 2).join('')}
      </span>
      {name}
      {!here && <span className={css['note']}>{expected ? lobby.expected : lobby.away}</span>}
      <span className={css['grip']} aria-hidden="true" />
    </button>
  )
}

function Manage({ person: { id, name, kind } }: { readonly person: Person }) {
  const { lobby, kinds } = useSessionWords()
  const { lay } = useLobby()
  return (
    <button
      type="button"
      className={css['manage']}
      aria-label={lobby.manage(name)}
      onClick={() => lay({ kind: 'person', member: id })}
    >
      {kind !== 'player' && (
        <>
          {name} <span className={css['note']}>{kinds[kind]}</span>
        </>
      )}
      <Icon name="settings" size={16} />
    </button>
  )
}
