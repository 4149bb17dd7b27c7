import { type DragEvent, useState } from 'react'
import type { Filler, RoomSeat } from '@/hosting/index.ts'
import { type SeatId, unreachable } from '@/kernel/index.ts'
import type { Organisation } from '@/playbook/index.ts'
import { classes, Icon, Mark } from '../../parts/index.ts'
import { roomOf } from '../../parts/seat-art.ts'
import { useSessionWords } from '../../words/use-session-words.ts'
import { namesOf } from '../people.ts'
import { useSeatWords } from '../use-seat-words.ts'
import { carriesName, carry, letGo } from './carried.ts'
import { useLobby } from './lobby-context.ts'
import css from './lobby-room.module.css'

/** One room: who sits there. A facilitator presses it to settle that, or lets go of a name over it. */
export function LobbyRoom({ seat, organisation }: { readonly seat: SeatId; readonly organisation: Organisation }) {
  const { lobby } = useSessionWords()
  const { view, story, facilitates, picked, put, lay } = useLobby()
  const { title, house } = useSeatWords(story.playbook)
  const [over, setOver] = useState(false)
  const held = view.seats.find((one) => one.seat === seat)
  const names = namesOf(view.members, held?.holders ?? [])
  const [pickedName] = picked === undefined ? [] : namesOf(view.members, [picked])
  const who = names.length > 0 ? names.join(', ') : nobody(held?.filler ?? 'dark', lobby)
  const inside = (
    <>
      <img className={css['picture']} src={roomOf(seat, organisation.mark)} alt="" width={276} height={130} draggable={false} />
      <span className={css['plaque']}>
        <Mark shape={organisation.mark} size={17} />
        <span className={css['title']}>{title(seat)}</span>
        {over ? <span className={css['who']}>{lobby.dropHere}</span> : <Holders held={held} says={who} />}
      </span>
    </>
  )
  const looks = classes(css['room'], lightOf(held), (over || picked !== undefined) && css['target'], over && css['over'])
  if (!facilitates)
    return (
      <div className={looks} role="img" aria-label={lobby.room(title(seat), house(seat), who)}>
        {inside}
      </div>
    )
  const [only, ...others] = held?.holders ?? []
  const events = {
    draggable: only !== undefined && others.length === 0,
    onDragStart: (event: DragEvent) => {
      if (only !== undefined) carry(event, { member: only, from: seat })
    },
    onDragOver: (event: DragEvent) => {
      if (!carriesName(event)) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      const carried = letGo(event)
      if (carried !== undefined) put(carried.member, seat, carried.from)
    },
  }
  return (
    <button
      type="button"
      id={roomId(seat)}
      className={looks}
      aria-label={
        pickedName === undefined
          ? lobby.room(title(seat), house(seat), who)
          : lobby.roomHere(pickedName, title(seat), house(seat))
      }
      onClick={() => (picked === undefined ? lay({ kind: 'seat', seat }) : put(picked, seat))}
      {...events}
    >
      {inside}
    </button>
  )
}

/** Where a room stands on the page, so that the focus can go there. */
export const roomId = (seat: SeatId): string => `room-${seat}`

function Holders({ held, says }: { readonly held: RoomSeat | undefined; readonly says: string }) {
  const { view } = useLobby()
  if (held === undefined || held.holders.length === 0)
    return (
      <span className={css['empty']}>
        {held !== undefined && held.filler !== 'dark' && <Icon name="bot" size={16} />}
        {says}
      </span>
    )
  return (
    <span className={css['who']}>
      {held.holders.map((id) => {
        const member = view.members.find((one) => one.id === id)
        return (
          <span key={id} className={classes(member?.here === false && css['away'])}>
            {member?.name}
          </span>
        )
      })}
    </span>
  )
}

function lightOf(held: RoomSeat | undefined): string | undefined {
  if (held === undefined || held.holders.length > 0) return css['lit']
  return held.filler === 'dark' ? css['dark'] : css['dim']
}

function nobody(filler: Filler, lobby: ReturnType<typeof useSessionWords>['lobby']): string {
  switch (filler) {
    case 'playbook':
      return lobby.bot
    case 'novice':
      return lobby.novice
    case 'dark':
      return lobby.open
    default:
      return unreachable(filler)
  }
}
