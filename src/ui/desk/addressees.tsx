import type { SeatId } from '@/kernel/index.ts'
import { useBriefing } from '../console/desk/table-context.ts'
import { SeatName } from '../parts/index.ts'
import css from './desk.module.css'

/** Seats in a row, each with the mark of its company. */
export function Addressees({ seats }: { readonly seats: readonly SeatId[] }) {
  const { playbook } = useBriefing()
  return (
    <span className={css['addressees']}>
      {seats.map((seat) => (
        <SeatName key={seat} seat={seat} playbook={playbook} size={14} />
      ))}
    </span>
  )
}
