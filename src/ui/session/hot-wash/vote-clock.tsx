import { useEffect, useState } from 'react'
import type { RoomView } from '@/hosting/index.ts'
import { Button, LiveRegion } from '../../parts/index.ts'
import { useHotWashWords } from '../../words/use-hot-wash-words.ts'
import css from './hot-wash.module.css'
import { useHotWash } from './hot-wash-context.ts'

type Clock = NonNullable<RoomView['voteClock']>

/** How often a device looks at its own clock, in milliseconds. */
const LOOK = 250

/** Whole seconds left, counted here between two words of the room. */
function useSecondsLeft({ left, runs }: Clock): number {
  const [now, setNow] = useState(left)
  useEffect(() => {
    setNow(left)
    if (!runs) return undefined
    const since = performance.now()
    const timer = setInterval(() => setNow(left - (performance.now() - since) / 1000), LOOK)
    return () => clearInterval(timer)
  }, [left, runs])
  return Math.ceil(Math.max(0, now))
}

const two = (number: number): string => String(number).padStart(2, '0')

/** The time left to vote, large at the right. Its last minute and its end are also said aloud. */
export function VoteClock({ clock }: { readonly clock: Clock }) {
  const { clock: words } = useHotWashWords()
  const left = useSecondsLeft(clock)
  const aloud = left === 0 ? words.isOver : left <= 60 ? words.minute : ''
  return (
    <>
      <p role="timer" className={css['figure']}>
        <b>{`${two(Math.floor(left / 60))}:${two(left % 60)}`}</b> <span>{left === 0 ? words.over : words.left}</span>
      </p>
      <LiveRegion say={aloud} />
    </>
  )
}

/** What whoever leads the talk does with the clock next. */
export function ClockButton({ clock }: { readonly clock: Clock | undefined }) {
  const { clock: words } = useHotWashWords()
  const { lay, ask } = useHotWash()
  const stands = clock === undefined || (!clock.runs && clock.left === 0)
  if (stands)
    return (
      <Button icon="clock" onClick={() => lay({ kind: 'clock' })}>
        {words.open}
      </Button>
    )
  return (
    <Button icon={clock.runs ? 'pause' : 'play'} onClick={() => void ask({ kind: 'vote-clock', runs: !clock.runs })}>
      {clock.runs ? words.pause : words.goOn}
    </Button>
  )
}
