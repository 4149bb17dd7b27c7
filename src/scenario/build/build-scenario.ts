import type { ActivityId, CapabilityId, Duration, FactId, MilestoneId, RoleId, SeatId, ThingId } from '@/kernel/index.ts'
import type { Level, Milestone, ReferenceStep, Scenario, SearchableLog, SeatBrief, Truth } from '../scenario.ts'
import type { WrittenScenario } from '../shape/scenario-shape.ts'
import { buildInject } from './build-inject.ts'
import { buildViewers } from './build-viewers.ts'
import { buildClaim, buildConsequence, buildFact, buildProcess, buildThings } from './build-world.ts'

/**
 * The scenario in the form that everything else works with. Says nothing about whether its references are right.
 *
 * @param playbook id of the playbook that was found for it
 */
export function buildScenario(written: WrittenScenario, playbook: string): Scenario {
  const { id, title, summary, act, starts, length, pace, clocks, parameters } = written
  const facts = keyed(written.facts, (fact, one) => buildFact(fact as FactId, one))
  return {
    id,
    title,
    summary,
    act,
    playbook,
    starts,
    length,
    pace,
    levels: keyed(written.levels, buildLevel),
    clocks,
    parameters,
    seats: keyed(written.seats, (_seat, brief) => buildSeat(brief)) as Readonly<Record<SeatId, SeatBrief>>,
    things: buildThings(written.things),
    facts,
    claims: keyed(written.claims, buildClaim),
    processes: written.processes.map((one) => buildProcess(one, facts)),
    consequences: Object.entries(written.consequences).flatMap(([activity, several]) =>
      several.map((one) => buildConsequence(activity as ActivityId, one, facts)),
    ),
    injects: written.injects.map((inject, position) => buildInject(inject, position, facts)),
    milestones: Object.entries(written.milestones).map(([milestone, one]) => buildMilestone(milestone, one)),
    truth: buildTruth(written.truth),
    outcomes: written.outcomes as Readonly<Record<CapabilityId, string>>,
    reference: written.reference.map(buildStep),
    logs: Object.entries(written.logs).map(([log, one]) => buildLog(log, one)),
  }
}

function buildLevel(id: string, { title, injects, ...windows }: WrittenScenario['levels'][string]): Level {
  return {
    title: title ?? id.charAt(0).toUpperCase() + id.slice(1),
    parameters: windows as Readonly<Record<string, Duration>>,
    contingency: injects === '+contingency',
  }
}

function buildSeat({ brief, name, knows, want, pressure, must_not, tells }: WrittenScenario['seats'][string]): SeatBrief {
  return {
    ...(name !== undefined && { name }),
    brief,
    knows,
    ...(want !== undefined && { want }),
    ...(pressure !== undefined && { pressure }),
    mustNot: must_not,
    tells,
  }
}

function buildMilestone(id: string, written: WrittenScenario['milestones'][string]): Milestone {
  const { title, stakeholder, notes, when, to, by, reference, due } = written
  return {
    id: id as MilestoneId,
    title,
    stakeholder: stakeholder ?? '',
    notes: notes ?? '',
    activity: when as ActivityId,
    ...(to !== undefined && { to: to as RoleId }),
    ...(by !== undefined && { by: by.map((role) => role as RoleId) }),
    ...(reference !== undefined && { reference }),
    ...(due !== undefined && { due }),
  }
}

function buildTruth({ primary, secondary, tertiary, scope, records, began }: WrittenScenario['truth']): Truth {
  return {
    primary,
    secondary: secondary ?? '',
    tertiary: tertiary ?? '',
    scope,
    ...(records !== undefined && { records: records as FactId }),
    ...(began !== undefined && { began }),
  }
}

function buildStep({ at, seat, do: activity, target, with: data }: WrittenScenario['reference'][number]): ReferenceStep {
  return {
    at,
    seat: seat as SeatId,
    do: activity as ActivityId,
    ...(target !== undefined && { target: target as ThingId }),
    with: data,
  }
}

function buildLog(id: string, { title, seen_by, columns, rows }: WrittenScenario['logs'][string]): SearchableLog {
  return { id, title, seenBy: buildViewers(seen_by), columns, rows: rows.map((row) => row.map(String)) }
}

/** The same map with every member built, which also learns its own id. */
function keyed<From, To>(
  members: Readonly<Record<string, From>>,
  build: (id: string, member: From) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(members).map(([id, member]) => [id, build(id, member)]))
}
