import { type ReactNode, useId } from 'react'
import bankRoof from '../../../assets/sprites/building/bankx-facade.svg'
import techRoof from '../../../assets/sprites/building/techa-facade.svg'
import { Mark } from '../parts/index.ts'
import { useText } from '../words/index.ts'
import css from './house-of-seats.module.css'
import type { House, Room } from './houses.ts'

interface HouseOfSeatsProps {
  readonly house: House
  /** One room, as this screen shows it. */
  readonly draw: (room: Room) => ReactNode
}

/** A house in section: its roof, and a room for every seat. */
export function HouseOfSeats({ house: { organisation, rooms }, draw }: HouseOfSeatsProps) {
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
            {draw(room)}
          </li>
        ))}
      </ul>
    </section>
  )
}
