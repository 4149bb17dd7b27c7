import type { Proposal } from '@/hosting/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import { Button, Choices } from '../../parts/index.ts'
import { useSessionWords } from '../../words/use-session-words.ts'
import type { InRoomProps } from '../in-room.ts'
import { namesOf, you } from '../people.ts'
import type { RoomStory } from '../room-setting.ts'
import { useRoomStory } from '../room-setting.ts'
import { useSeatWords } from '../use-seat-words.ts'
import { useWish } from '../use-wish.ts'
import css from './play.module.css'
import { useSayCommand } from './say-command.ts'

interface SeatBarProps extends InRoomProps {
  readonly seat: SeatId
  readonly onChoose: (seat: SeatId) => void
}

/** Above the console: which of several seats is played, whose hand is on it, and what is proposed for it. Nothing for a seat of one's own. */
export function SeatBar(props: SeatBarProps) {
  const story = useRoomStory(props.view)
  const { view, seat } = props
  const alone = (view.seats.find((one) => one.seat === seat)?.holders.length ?? 0) < 2
  const nothing = alone && you(view).seats.length < 2 && view.proposals.length === 0
  return nothing || story === undefined ? null : <Bar {...props} story={story} />
}

function Bar({ view, session, seat, onChoose, story }: SeatBarProps & { readonly story: RoomStory }) {
  const { player } = useSessionWords()
  const { title, house } = useSeatWords(story.playbook)
  const { wish, refused } = useWish(session)
  const { seats } = you(view)
  const held = view.seats.find((one) => one.seat === seat)
  const others = namesOf(view.members, held?.holders.filter((id) => id !== view.you) ?? [])
  const [hand = ''] = held?.hand === undefined ? [] : namesOf(view.members, [held.hand])
  return (
    <section className={css['bar']} aria-label={player.seats}>
      {seats.length > 1 && (
        <Choices<SeatId>
          shape="row"
          legend={player.seats}
          choices={seats.map((one) => ({ value: one, title: `${title(one)}, ${house(one)}` }))}
          chosen={seat}
          onChoose={onChoose}
        />
      )}
      {others.length > 0 && <span>{player.shared(others)}</span>}
      {held?.hand !== undefined && (
        <span className={css['hand']}>
          {held.hand === view.you ? player.yourHand : player.theirHand(hand)}
          {held.hand !== view.you && (
            <Button size="small" onClick={() => void wish({ kind: 'take-hand', seat, member: view.you })}>
              {player.takeHand}
            </Button>
          )}
        </span>
      )}
      {view.proposals.length > 0 && (
        <ul className={css['proposals']} aria-label={player.proposals}>
          {view.proposals.map((proposal) => (
            <li key={proposal.id}>
              <Ballot view={view} session={session} proposal={proposal} story={story} />
            </li>
          ))}
        </ul>
      )}
      <p role="alert">{refused}</p>
    </section>
  )
}

interface BallotProps extends InRoomProps {
  readonly proposal: Proposal
  readonly story: RoomStory
}

/** Something one of several people on a seat wants to do: the others say whether. */
function Ballot({ view, session, proposal, story }: BallotProps) {
  const { player } = useSessionWords()
  const say = useSayCommand(story.playbook)
  const { id, by, agreed, against, needed, command } = proposal
  const [name = ''] = namesOf(view.members, [by])
  const mine = by === view.you
  return (
    <div className={css['proposal']}>
      <span>{mine ? player.yours(say(command)) : player.proposed(name, say(command))}</span>
      <span className={css['votes']}>{player.votes(agreed.length, needed)}</span>
      {!mine && (
        <>
          <Button
            size="small"
            loudness="primary"
            aria-pressed={agreed.includes(view.you)}
            onClick={() => void session.vote(id, true)}
          >
            {player.agree}
          </Button>
          <Button size="small" aria-pressed={against.includes(view.you)} onClick={() => void session.vote(id, false)}>
            {player.against}
          </Button>
        </>
      )}
    </div>
  )
}
