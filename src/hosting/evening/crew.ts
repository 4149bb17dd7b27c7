import type { Holder, Story } from '@/engine/index.ts'
import { chance, type RoleId, type SeatId } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'
import type { Scenario } from '@/scenario/index.ts'
import type { Competence } from '../bots/index.ts'

/** Which seats a bot plays, and how; seats that are not named are held by people or by nobody. */
export type Crew = Readonly<Record<SeatId, Competence>>

/** Every seat the scenario briefs, played by the same kind of bot, whatever the level says. */
export function crewOf(scenario: Scenario, competence: Competence): Crew {
  return Object.fromEntries(Object.keys(scenario.seats).map((seat) => [seat, competence]))
}

/**
 * The crew as the level makes it: of the seats that follow the playbook, so many as it says are slow and so many are not to be
 * reached. Which ones is drawn by the seed, each seat for itself.
 */
export function atLevel(crew: Crew, { seed, level }: Pick<Story, 'seed' | 'level'>): Crew {
  const drawn = (Object.keys(crew) as SeatId[])
    .filter((seat) => crew[seat] === 'playbook')
    .map((seat) => [chance(seed, `level/${seat}`), seat] as const)
    .sort(([a, seat], [b, other]) => a - b || (seat < other ? -1 : 1))
    .map(([, seat]) => seat)
  const unreachable = level?.unreachable ?? 0
  const changed: Record<SeatId, Competence> = { ...crew }
  for (const seat of drawn.slice(0, unreachable)) changed[seat] = 'idle'
  for (const seat of drawn.slice(unreachable, unreachable + (level?.slow ?? 0))) changed[seat] = 'slow'
  return changed
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
