import type { SeatId } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'
import { beginOf, endOf, type Fact, type FactValue, type Scenario, type Viewer } from '@/scenario/index.ts'
import { organisationOf } from './audience.ts'
import type { Briefing } from './briefing.ts'
import type { Holder } from './command.ts'

/**
 * What one seat may know of a scenario before it happens. Everything else stays with the host.
 *
 * @param isSeen whether it sees what these viewers see; the facilitator sees everything, whoever they are
 */
export function brief(
  scenario: Scenario,
  playbook: Playbook,
  seat: SeatId,
  seats: Readonly<Record<SeatId, Holder>>,
  isSeen: (viewers: readonly Viewer[]) => boolean = (viewers) => sees(seat, viewers),
): Briefing {
  const { id, title, act, summary, starts, length, pace, clocks, before } = scenario
  return {
    scenario: { id, title, act, summary, starts, length, pace, clocks },
    playbook,
    seat,
    brief: scenario.seats[seat],
    names: names(scenario, playbook, seats),
    facts: only(
      scenario.facts,
      (fact) => isSeen(fact.seenBy),
      (fact) => startingAt(fact, before.world[fact.id]),
    ),
    things: only(scenario.things, (thing) => isSeen(thing.knownTo)),
    claims: Object.fromEntries(
      Object.values(scenario.claims).map(({ id: claim, title: said, states }) => [
        claim,
        { title: said, states: states !== undefined },
      ]),
    ),
    milestones: scenario.milestones.map(({ id: milestone, title: said }) => ({ id: milestone, title: said })),
    begins: beginOf(scenario),
    ends: endOf(scenario),
  }
}

/** Whether a seat is among viewers. */
export function sees(seat: SeatId, viewers: readonly Viewer[]): boolean {
  return viewers.some((viewer) => viewer === 'everyone' || viewer === seat || viewer === organisationOf(seat))
}

/** Name of whoever sits there, else the character's default name; absent when there is neither. */
export function names(
  scenario: Scenario,
  playbook: Playbook,
  seats: Readonly<Record<SeatId, Holder>>,
): Readonly<Record<SeatId, string>> {
  const known: Record<SeatId, string> = {}
  for (const role of Object.values(playbook.roles)) {
    const name = seats[role.id]?.name ?? scenario.seats[role.id]?.name
    if (name !== undefined) known[role.id] = name
  }
  return known
}

/** The fact as it stands when the exercise begins. */
function startingAt(fact: Fact, value: FactValue | undefined): Fact {
  return value === undefined ? fact : ({ ...fact, start: value } as Fact)
}

function only<Value>(
  record: Readonly<Record<string, Value>>,
  keep: (value: Value) => boolean,
  shown: (value: Value) => Value = (value) => value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).flatMap(([key, value]) => (keep(value) ? [[key, shown(value)]] : [])))
}
