import { organisationOf } from '@/engine/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'
import type { SeatBrief } from '@/scenario/index.ts'
import type { Playable } from './read-together.ts'

/** What a shelf shows of a scenario: nothing of its plot. */
export function cardOf({ scenario, playbook }: Playable, own: boolean) {
  const { id, title, act, summary, seats, length } = scenario
  const seated = new Set((Object.keys(seats) as SeatId[]).map(organisationOf))
  const organisations = Object.values(playbook.organisations)
    .filter((one) => seated.has(one.id))
    .map(({ title: name, mark }) => ({ title: name, mark }))
  const proposed = proposedSeat({ scenario, playbook })
  return {
    ...{ id, title, act, summary, organisations, seats: Object.keys(seats).length, length, own },
    ...(proposed !== undefined && { proposed }),
  }
}

/** The seat for somebody who does not choose: the first that the scenario names. */
function proposedSeat({ scenario, playbook }: Pick<Playable, 'scenario' | 'playbook'>) {
  const [seat] = Object.keys(scenario.seats) as SeatId[]
  const role = seat && playbook.roles[seat]
  const organisation = role && playbook.organisations[role.organisation]
  return organisation && { seat, title: role.title, organisation: organisation.title }
}

/** What setting up a practice needs to know of a scenario, and nothing of its plot. */
export function settingOf(playable: Playable, own: boolean) {
  const { scenario, playbook } = playable
  const order = Object.keys(playbook.roles)
  const seats = (Object.keys(scenario.seats) as SeatId[])
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((seat) => {
      const known: SeatBrief | undefined = scenario.seats[seat]
      return {
        seat,
        ...(known?.name === undefined ? {} : { name: known.name }),
        ...(known === undefined ? {} : { brief: known.brief }),
      }
    })
  const levels = Object.entries(scenario.levels).map(([id, { title }]) => ({ id, title }))
  return { card: cardOf(playable, own), playbook: playbook satisfies Playbook, seats, levels, pace: scenario.pace.busy }
}
