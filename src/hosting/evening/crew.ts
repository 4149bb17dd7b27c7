import type { Holder, LogHeader } from '@/engine/index.ts'
import type { RoleId, SeatId } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'
import type { Scenario } from '@/scenario/index.ts'
import { bots, type Competence } from '../bots/index.ts'

/** Which seats a bot plays, and how well; seats that are not named are held by people or by nobody. */
export type Crew = Readonly<Record<SeatId, Competence>>

/** Every seat the scenario briefs, played by the same kind of bot. */
export function crewOf(scenario: Scenario, competence: Competence): Crew {
  return Object.fromEntries(Object.keys(scenario.seats).map((seat) => [seat, competence]))
}

/** The crew of a log: whoever is no person there and no empty seat is played as the header says. */
export function crewOfHeader({ seats, crew }: Pick<LogHeader, 'seats' | 'crew'>): Crew {
  const competence: Competence = Object.hasOwn(bots, crew) ? (crew as Competence) : 'playbook'
  const played = Object.entries(seats).filter(([, { kind }]) => kind === 'bot')
  return Object.fromEntries(played.map(([seat]) => [seat, competence]))
}

/** Who holds which seat when this crew plays, with people on some of the seats; roles nobody plays are held by nobody. */
export function holdersOf(
  playbook: Playbook,
  scenario: Scenario,
  crew: Crew,
  people: Readonly<Record<SeatId, string>> = {},
): Readonly<Record<SeatId, Holder>> {
  const holders: Record<SeatId, Holder> = {}
  for (const role of Object.keys(playbook.roles) as RoleId[]) {
    const name = people[role] ?? scenario.seats[role]?.name
    const kind = role in people ? 'person' : role in crew ? 'bot' : 'nobody'
    holders[role] = { kind, ...(name === undefined || kind === 'nobody' ? {} : { name }) }
  }
  return holders
}
