import { useId } from 'react'
import type { Organisation } from '@/playbook/index.ts'
import { Mark, shortTitle } from '../parts/index.ts'
import { roomOf } from '../parts/seat-art.ts'
import { RouteLink } from '../routing/index.ts'
import { useText, useWords } from '../words/index.ts'
import type { Room } from './houses.ts'
import css from './seat-room.module.css'

interface SeatRoomProps {
  readonly room: Room
  readonly organisation: Organisation
  readonly scenario: string
}

/** One room: press it to read the role card. The lamp goes on when it is pointed at or has the focus. */
export function SeatRoom({ room: { choice, role }, organisation, scenario }: SeatRoomProps) {
  const { practise } = useWords()
  const text = useText()
  const { seat, name, brief } = choice
  const house = text(organisation.title)
  const title = shortTitle(text(role.title), house)
  const about = useId()
  return (
    <RouteLink
      to={{ screen: 'role-card', scenario, seat }}
      className={css['room']}
      aria-label={practise.readCard(title, house)}
      aria-describedby={about}
    >
      <img className={css['picture']} src={roomOf(seat, organisation.mark)} alt="" width={276} height={130} />
      <span className={css['plaque']}>
        <Mark shape={organisation.mark} size={17} />
        <span className={css['title']}>{title}</span>
        {!role.inPlaybook && (
          <span className={css['optional']} title={practise.optionalHint}>
            {practise.optional}
          </span>
        )}
        {name !== undefined && <span className={css['name']}>{name}</span>}
      </span>
      <span className={css['about']}>
        <span id={about} className={css['brief']}>
          {brief === undefined ? practise.noBrief : text(brief)}
        </span>
      </span>
    </RouteLink>
  )
}
