import { useSessionWords } from '../../words/use-session-words.ts'
import { ChainOfRoom } from './chain-of-room.tsx'
import css from './dock.module.css'
import { EmptySeats } from './empty-seats.tsx'
import { People } from './people-of-lobby.tsx'
import { Tonight } from './tonight.tsx'

/** What the facilitator seats people from, and starts the night with. */
export function Dock({ refused }: { readonly refused: string | undefined }) {
  const { lobby } = useSessionWords()
  return (
    <div className={css['dock']}>
      <div className={css['part']}>
        <People />
        <ChainOfRoom />
      </div>
      <div className={css['part']}>
        <EmptySeats />
      </div>
      <div className={css['tonight']}>
        <Tonight />
        <p role="alert" className={css['refused']}>
          {refused !== undefined && `${lobby.failed} ${refused}`}
        </p>
      </div>
    </div>
  )
}
