import type { SeatId } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'
import { shortTitle } from '../parts/index.ts'
import { useText } from '../words/index.ts'

/** How the seats of a playbook are called: the title of the role, and the company. */
export function useSeatWords({ roles, organisations }: Playbook) {
  const text = useText()
  const house = (seat: SeatId): string => {
    const role = roles[seat]
    const organisation = role && organisations[role.organisation]
    return organisation === undefined ? '' : text(organisation.title)
  }
  const title = (seat: SeatId): string => {
    const role = roles[seat]
    return role === undefined ? seat : shortTitle(text(role.title), house(seat))
  }
  return { title, house }
}
