import type { SeatId, Text } from '@/kernel/index.ts'
import type { Playbook, Role } from '@/playbook/index.ts'

/**
 * The title of a role where the mark or the house beside it already says whose it is: `CEO, BankX` is `CEO` in BankX's house.
 * A title that does not end like that stays as it is.
 */
export function shortTitle(title: string, organisation: string | undefined): string {
  const ending = `, ${organisation}`
  return title.endsWith(ending) ? title.slice(0, -ending.length) : title
}

/**
 * The title of a role where only words tell whose it is: `CIO, BankX` where both companies have a CIO, `CTO` where only one has a CTO.
 *
 * @param text a text of the playbook in the language of the screen
 */
export function tellingTitle(seat: SeatId, { roles, organisations }: Playbook, text: (of: Text) => string): string {
  const brief = ({ title, organisation }: Role): string => {
    const house = organisations[organisation]
    return shortTitle(text(title), house && text(house.title))
  }
  const role = roles[seat]
  if (role === undefined) return seat
  const title = brief(role)
  const house = organisations[role.organisation]
  const isShared = Object.values(roles).some((other) => other.organisation !== role.organisation && brief(other) === title)
  return isShared && house !== undefined ? `${title}, ${text(house.title)}` : title
}
