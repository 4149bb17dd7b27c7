import type { SeatId } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'
import { useText } from '../words/index.ts'
import { Mark } from './mark.tsx'
import css from './seat-name.module.css'
import { shortTitle, tellingTitle } from './short-title.ts'

interface SeatNameProps {
  readonly seat: SeatId
  readonly playbook: Playbook
  /** Says the company in words too where another seat has the same title: where one is chosen among seats of both. */
  readonly telling?: boolean
  /** Size of the mark in px. */
  readonly size?: number
}

/** A seat as everywhere on the screens: the mark of its organisation and the title of its role. */
export function SeatName({ seat, playbook, telling = false, size = 16 }: SeatNameProps) {
  const text = useText()
  const role = playbook.roles[seat]
  const organisation = role && playbook.organisations[role.organisation]
  const brief = role ? shortTitle(text(role.title), organisation && text(organisation.title)) : seat
  const title = telling ? tellingTitle(seat, playbook, text) : brief
  return (
    <span className={css['seat']}>
      {organisation && (
        <Mark
          shape={organisation.mark}
          size={size}
          name={title.endsWith(text(organisation.title)) ? undefined : text(organisation.title)}
        />
      )}
      {title}
    </span>
  )
}
