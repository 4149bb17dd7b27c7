import type { OpenSession } from '../ports/index.ts'
import { useSessionWords } from '../words/use-session-words.ts'
import css from './session.module.css'

/** A quiet sentence while the way to the server is lost. It covers nothing. */
export function AwayNote({ way }: { readonly way: ReturnType<OpenSession['way']> }) {
  const { room } = useSessionWords()
  return (
    <div role="status" className={way.state === 'away' ? css['away'] : css['silent']}>
      {way.state === 'away' && room.away(way.sentence)}
    </div>
  )
}
