import type { OpenSession } from '../ports/index.ts'
import { useSessionWords } from '../words/use-session-words.ts'
import type { Person } from './people.ts'
import css from './session.module.css'

interface RoomNoteProps {
  readonly way: ReturnType<OpenSession['way']>
  readonly me: Person
}

/** A quiet sentence at the foot of the screen while the way to the server is lost, or something asked for is not granted. It covers nothing. */
export function RoomNote({ way, me }: RoomNoteProps) {
  const { room } = useSessionWords()
  const says = way.state === 'away' ? room.away(way.sentence) : me.asks === undefined ? undefined : room.asks
  return (
    <div role="status" className={says === undefined ? css['silent'] : css['note']}>
      {says}
    </div>
  )
}
