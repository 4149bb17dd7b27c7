import { useCallback, useState } from 'react'
import type { SeatId } from '@/kernel/index.ts'
import { AppBar, Button, Panel } from '../parts/index.ts'
import { useLoaded, usePorts } from '../ports/index.ts'
import { RoleCard } from '../practise/role-card.tsx'
import { useScreen } from '../routing/index.ts'
import { useText } from '../words/index.ts'
import { useSessionWords } from '../words/use-session-words.ts'
import { Field } from './field.tsx'
import type { InRoomProps } from './in-room.ts'
import { namesOf, you } from './people.ts'
import css from './player-lobby.module.css'
import { type RoomStory, useRoomStory } from './room-setting.ts'
import { useSeatWords } from './use-seat-words.ts'
import { useWish } from './use-wish.ts'

/** A player before the exercise: the own seat with its role card, who is there, and the own name. */
export function PlayerLobby(props: InRoomProps) {
  const story = useRoomStory(props.view)
  return story === undefined ? null : <Waiting {...props} story={story} />
}

function Waiting({ view, session, story }: InRoomProps & { readonly story: RoomStory }) {
  const { player } = useSessionWords()
  const text = useText()
  const me = you(view)
  const { title, house } = useSeatWords(story.playbook)
  const called = (seat: SeatId) => `${title(seat)}, ${house(seat)}`
  const heading = useScreen(me.seats.length === 0 ? player.waitTitle : player.seatTitle(me.seats.map(called)))
  const others = view.members.filter(({ id, kind }) => id !== me.id && kind !== 'screen')
  return (
    <>
      <AppBar>
        <span className={css['scenario']}>{text(view.card.title)}</span>
        <b className={css['code']}>{view.code}</b>
      </AppBar>
      <main id="content" tabIndex={-1} className={css['main']}>
        <h1 ref={heading} tabIndex={-1} className={css['title']}>
          {me.seats.length === 0 ? player.waitTitle : player.seatTitle(me.seats.map(called))}
        </h1>
        <p className={css['lead']} role="status">
          {me.seats.length > 0 ? player.seatText : view.state === 'running' ? player.noSeatRunning : player.waitText}
        </p>
        <div className={css['columns']}>
          <div className={css['cards']}>
            {me.seats.map((seat) => (
              <OwnCard key={seat} seat={seat} view={view} story={story} />
            ))}
          </div>
          <div className={css['side']}>
            <OwnName view={view} session={session} />
            <Panel title={player.who}>
              <ul className={css['people']}>
                {others.map((one) => (
                  <li key={one.id} className={one.here ? undefined : css['away']}>
                    <Whose
                      name={one.name}
                      seats={one.seats.map(called)}
                      kind={one.kind}
                      here={one.here}
                      expected={one.expected}
                    />
                  </li>
                ))}
              </ul>
            </Panel>
          </div>
        </div>
      </main>
    </>
  )
}

interface WhoseProps {
  readonly name: string
  readonly seats: readonly string[]
  readonly kind: keyof ReturnType<typeof useSessionWords>['kinds']
  readonly here: boolean
  readonly expected: boolean
}

function Whose({ name, seats, kind, here, expected }: WhoseProps) {
  const { kinds, lobby } = useSessionWords()
  const says = kind === 'player' ? seats.join(' · ') : kinds[kind]
  return (
    <>
      <b>{name}</b> <span>{[says, expected ? lobby.expected : here ? '' : lobby.away].filter(Boolean).join(' · ')}</span>
    </>
  )
}

function OwnCard({ seat, view, story }: Pick<InRoomProps, 'view'> & { readonly seat: SeatId; readonly story: RoomStory }) {
  const { player } = useSessionWords()
  const { library } = usePorts()
  const { id } = view.card
  const card = useLoaded(useCallback(() => library.roleCard(id, seat), [library, id, seat]))
  const role = story.playbook.roles[seat]
  const shared = view.seats.find((one) => one.seat === seat)?.holders.filter((holder) => holder !== view.you) ?? []
  return (
    <>
      {shared.length > 0 && <p>{player.together(namesOf(view.members, shared))}</p>}
      {card.state === 'ready' && role !== undefined && card.value !== undefined && (
        <RoleCard level={2} playbook={story.playbook} role={role} seat={seat} brief={card.value} />
      )}
      {(card.state === 'failed' || (card.state === 'ready' && card.value === undefined)) && <p>{player.noCard}</p>}
    </>
  )
}

function OwnName({ view, session }: InRoomProps) {
  const { player } = useSessionWords()
  const me = you(view)
  const [name, setName] = useState(me.name)
  const [changed, setChanged] = useState(false)
  const { wish, refused, busy } = useWish(session)
  const rename = async () => setChanged(await wish({ kind: 'rename', member: me.id, name }))
  return (
    <form
      className={css['name']}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void rename()
      }}
    >
      <Field
        label={player.name}
        value={name}
        maxLength={40}
        required
        onChange={({ target }) => {
          setName(target.value)
          setChanged(false)
        }}
      />
      <Button type="submit" aria-disabled={busy}>
        {player.change}
      </Button>
      <p role="status">{refused ?? (changed ? player.changed : '')}</p>
    </form>
  )
}
