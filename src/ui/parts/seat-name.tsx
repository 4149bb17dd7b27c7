import type { SeatId } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'
import { useText } from '../words/index.ts'
import { Mark } from './mark.tsx'
import css from './seat-name.module.css'
import { shortTitle } from './short-title.ts'

interface SeatNameProps {
  readonly seat: SeatId
  readonly playbook: Playbook
  /** Size of the mark in px. */
  readonly size?: number
}

/** A seat as everywhere on the screens: the mark of its organisation and the title of its role. */
export function SeatName({ seat, playbook, size = 16 }: SeatNameProps) {
  const text = useText()
  const role = playbook.roles[seat]
  const organisation = role && playbook.organisations[role.organisation]
  return (
    <span className={css['seat']}>
      {organisation && <Mark shape={organisation.mark} size={size} name={text(organisation.title)} />}
      {role ? shortTitle(text(role.title), organisation && text(organisation.title)) : seat}
    </span>
  )
}
