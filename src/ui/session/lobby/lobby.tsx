import { useMemo, useState } from 'react'
import type { MemberId } from '@/hosting/index.ts'
import { LiveRegion } from '../../parts/index.ts'
import { useScreen } from '../../routing/index.ts'
import { useText } from '../../words/index.ts'
import { useSessionWords } from '../../words/use-session-words.ts'
import type { InRoomProps } from '../in-room.ts'
import { namesOf, you } from '../people.ts'
import { type RoomStory, useRoomStory } from '../room-setting.ts'
import { useSeatWords } from '../use-seat-words.ts'
import { useWish } from '../use-wish.ts'
import { Dock } from './dock.tsx'
import css from './lobby.module.css'
import { LobbyBar } from './lobby-bar.tsx'
import { LobbyContext, type LobbyInUse, type Over } from './lobby-context.ts'
import { OverLobby } from './over-lobby.tsx'
import { Street } from './street.tsx'
import { useEscape } from './use-escape.ts'

/** The room before the exercise: two houses whose rooms fill, the code on the moon, and for the facilitator a dock to seat people from. */
export function Lobby(props: InRoomProps) {
  const story = useRoomStory(props.view)
  return story === undefined ? null : <Open {...props} story={story} />
}

function Open({ view, session, story }: InRoomProps & { readonly story: RoomStory }) {
  const { room, lobby: words } = useSessionWords()
  const text = useText()
  const heading = useScreen(room.title(text(view.card.title)))
  const { title } = useSeatWords(story.playbook)
  const { wish, refused } = useWish(session)
  const [picked, pick] = useState<MemberId>()
  const [over, lay] = useState<Over>()
  const [said, say] = useState('')
  useEscape(picked !== undefined, () => pick(undefined))
  const facilitates = you(view).kind === 'facilitator'
  const inUse = useMemo<LobbyInUse>(() => {
    const put: LobbyInUse['put'] = (member, seat, from) => {
      if (from === seat) return
      pick(undefined)
      const [name = ''] = namesOf(view.members, [member])
      void wish({ kind: 'assign', member, seat }).then(async (done) => {
        if (done && from !== undefined) await wish({ kind: 'unassign', member, seat: from })
        if (done) say(words.placed(name, title(seat)))
      })
    }
    return { view, session, story, facilitates, picked, pick, put, wish, lay }
  }, [view, session, story, facilitates, picked, wish, words, title])
  return (
    <LobbyContext value={inUse}>
      <div className={css['lobby']} data-theme="dark">
        <LobbyBar />
        <LiveRegion say={said} />
        <main id="content" tabIndex={-1} className={css['main']}>
          <h1 ref={heading} tabIndex={-1} className={css['hidden']}>
            {room.title(text(view.card.title))}
          </h1>
          <Street />
          {facilitates && <Dock refused={refused} />}
        </main>
        {facilitates && <OverLobby over={over} refused={refused} />}
      </div>
    </LobbyContext>
  )
}
