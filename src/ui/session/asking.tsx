import type { RoomWish } from '@/hosting/index.ts'
import { Button } from '../parts/index.ts'
import { useSessionWords } from '../words/use-session-words.ts'
import type { Person } from './people.ts'
import css from './session.module.css'

interface AskingProps {
  readonly members: readonly Person[]
  readonly wish: (wish: RoomWish) => Promise<boolean>
}

/** Those who came in to evaluate, whom a facilitator lets in: the code alone leads no further than what the wall shows. */
export function Asking({ members, wish }: AskingProps) {
  const { asking: words } = useSessionWords()
  return (
    <ul className={css['asking']} aria-label={words.list}>
      {members.map(({ id, name }) => (
        <li key={id}>
          {words.asks(name)}{' '}
          <Button size="small" icon="check" onClick={() => void wish({ kind: 'admit', member: id })}>
            {words.letIn(name)}
          </Button>
        </li>
      ))}
    </ul>
  )
}
