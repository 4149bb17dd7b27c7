import { useId } from 'react'
import bankRoof from '../../../assets/sprites/building/bankx-facade.svg'
import techRoof from '../../../assets/sprites/building/techa-facade.svg'
import { Mark } from '../parts/index.ts'
import { useText } from '../words/index.ts'
import css from './house-of-seats.module.css'
import type { House } from './houses.ts'
import { SeatRoom } from './seat-room.tsx'

/** A house in section: its roof, and a room for every seat. */
export function HouseOfSeats({ house: { organisation, rooms }, scenario }: { readonly house: House; readonly scenario: string }) {
  const text = useText()
  const id = useId()
  const { mark, title } = organisation
  return (
    <section className={css[mark]} aria-labelledby={id}>
      <div className={css['roof']} style={{ backgroundImage: `url("${mark === 'square' ? bankRoof : techRoof}")` }} />
      <h2 id={id} className={css['name']}>
        <Mark shape={mark} size={18} />
        {text(title)}
      </h2>
      <ul className={css['rooms']}>
        {rooms.map((room) => (
          <li key={room.choice.seat} className={css['room']}>
            <SeatRoom room={room} organisation={organisation} scenario={scenario} />
          </li>
        ))}
      </ul>
    </section>
  )
}
