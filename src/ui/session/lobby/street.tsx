import { useCallback } from 'react'
import bridge from '../../../../assets/sprites/building/bridge.svg'
import { useLoaded, usePorts } from '../../ports/index.ts'
import { HouseOfSeats } from '../../practise/house-of-seats.tsx'
import { housesOf } from '../../practise/houses.ts'
import { useSessionWords } from '../../words/use-session-words.ts'
import css from './lobby.module.css'
import { useLobby } from './lobby-context.ts'
import { LobbyRoom } from './lobby-room.tsx'
import { MoonCode } from './moon-code.tsx'

/** The houses with who sits where, and between them the moon with the code. */
export function Street() {
  const { lobby } = useSessionWords()
  const { view, story } = useLobby()
  const { sessions } = usePorts()
  const { code } = view
  const address = useLoaded(useCallback(() => sessions.address(code), [sessions, code]))
  const houses = housesOf(story.playbook, story.seats)
  return (
    <section className={css['street']} aria-label={lobby.houses}>
      <div className={css['between']}>
        <MoonCode squares={address.state === 'ready' ? address.value.squares : undefined} label={lobby.qr(code)} />
        <img className={css['bridge']} src={bridge} alt="" />
        <p className={css['code']}>
          <span className={css['hidden']}>{lobby.code} </span>
          {code.slice(0, 3)} {code.slice(3)}
        </p>
        {address.state === 'ready' && <p className={css['url']}>{shortly(address.value.url)}</p>}
      </div>
      {houses.map((house) => (
        <div key={house.organisation.id} className={css['house']}>
          <HouseOfSeats house={house} draw={({ choice }) => <LobbyRoom seat={choice.seat} organisation={house.organisation} />} />
        </div>
      ))}
    </section>
  )
}

/** An address as people type it: without the protocol, and without what only says which room. */
function shortly(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/?#.*$/, '')
}
