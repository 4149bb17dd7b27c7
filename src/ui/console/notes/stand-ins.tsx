import { playableSeats, stoodInFor } from '@/client/index.ts'
import { Button, Chip } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import { useHandle, useSeatTitle, useTable } from '../desk/table-context.ts'
import css from './notes.module.css'

/** Which colleagues' seats are played by somebody else, and which seat one plays oneself. Nothing while nobody has handed over. */
export function StandIns() {
  const { bar } = useWords().console
  const { playAs } = useHandle()
  const exercise = useTable((table) => table.exercise)
  const holder = useTable((table) => table.holder)
  const seat = useTable((table) => table.seat)
  const seatTitle = useSeatTitle()
  const handedOver = stoodInFor({ exercise, holder })
  const mine = playableSeats({ exercise, holder })
  if (handedOver.length === 0) return null
  return (
    <section className={css['standIns']} aria-label={bar.standIns}>
      {handedOver.map(({ seat: one, player }) => (
        <Chip key={one} tone="outline" icon="user">
          {bar.playedBy(seatTitle(one), seatTitle(player))}
        </Chip>
      ))}
      {mine.length > 1 &&
        mine.map((one) => (
          <Button key={one} size="small" aria-pressed={one === seat} onClick={() => playAs(one)}>
            {bar.playAs(seatTitle(one))}
          </Button>
        ))}
    </section>
  )
}
