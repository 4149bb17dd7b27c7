import type { RoomView } from '@/hosting/index.ts'
import { Avatar, Button } from '../../parts/index.ts'
import { useHotWashWords } from '../../words/use-hot-wash-words.ts'
import css from './hot-wash.module.css'
import { seatOf, useHotWash } from './hot-wash-context.ts'
import { ClockButton } from './vote-clock.tsx'

/** Faces beside the count; more would be a crowd. */
const FACES = 4

interface WashFootProps {
  readonly view: RoomView
  /** Why the room did not do what was asked of it last. */
  readonly refused: string | undefined
  readonly onDebrief: (() => void) | undefined
}

/** Who is at it, how far the voting is, and what this reader does next. */
export function WashFoot({ view, refused, onDebrief }: WashFootProps) {
  const words = useHotWashWords()
  const { wash, me, lay, ask } = useHotWash()
  const played = view.seats.filter(({ holders }) => holders.length > 0).map(({ seat }) => seat)
  const people = view.members.filter(({ kind, seats }) => kind === 'player' && seats.length > 0).length
  const leads = me === 'facilitator'
  const seat = seatOf(me)
  const rated = seat !== undefined && wash.ratings.some(({ by }) => by === seat)
  return (
    <footer className={css['bar']}>
      <span className={css['faces']}>
        {played.slice(0, FACES).map((one) => (
          <Avatar key={one} seat={one} size={40} />
        ))}
      </span>
      <span className={css['counts']}>
        {words.counts(people, wash.votes.length, played.length * wash.votesEach)} {words.rated(wash.ratings.length)}
      </span>
      <span role="status">{refused}</span>
      <span className={css['buttons']}>
        {onDebrief !== undefined && (
          <Button icon="document" loudness={wash.open ? 'plain' : 'primary'} onClick={onDebrief}>
            {words.debrief}
          </Button>
        )}
        {wash.open && seat !== undefined && (
          <Button icon="check" onClick={() => lay({ kind: 'rate' })}>
            {rated ? words.rate.again : words.rate.open}
          </Button>
        )}
        {leads && wash.naming === 'named' && (
          <Button icon="eye" onClick={() => void ask({ kind: 'hide-names', hidden: !view.namesHidden })}>
            {view.namesHidden ? words.showNames : words.hideNames}
          </Button>
        )}
        {wash.open && leads && (
          <Button icon="note" onClick={() => lay({ kind: 'group', column: 'went-well', notes: [] })}>
            {words.group.open}
          </Button>
        )}
        {wash.open && leads && wash.votesEach > 0 && <ClockButton clock={view.voteClock} />}
        {wash.open && leads && (
          <Button loudness="primary" size="large" icon="document" onClick={() => lay({ kind: 'close' })}>
            {words.close.open}
          </Button>
        )}
      </span>
    </footer>
  )
}
