import type { ActivityId, CapabilityId, FactId, MilestoneId, RoleId, SeatId, ThingId } from '@/kernel/index.ts'
import type { Milestone, ReferenceStep, Scenario, SearchableLog, SeatBrief, Truth } from '../scenario.ts'
import type { WrittenScenario } from '../shape/scenario-shape.ts'
import { buildInject } from './build-inject.ts'
import { buildLevel } from './build-level.ts'
import { buildBefore, buildWindows } from './build-time.ts'
import { buildViewers } from './build-viewers.ts'
import { buildConsequence, buildFact, buildProcess, buildThings } from './build-world.ts'

/**
 * The scenario in the form that everything else works with: what it says itself, on top of what it takes over. Says nothing about
 * whether its references are right.
 *
 * @param playbook id of the playbook that was found for it
 * @param base the scenario it builds on; absent when it stands alone
 */
export function buildScenario(written: WrittenScenario, playbook: string, base: Scenario | undefined): Scenario {
  const { id, title, act, length } = written
  const facts = { ...base?.facts, ...keyed(written.facts, (fact, one) => buildFact(fact as FactId, one)) }
  const processes = written.processes.map((one) => buildProcess(one, facts))
  const consequences = Object.entries(written.consequences).flatMap(([activity, several]) =>
    several.map((one) => buildConsequence(activity as ActivityId, one, facts)),
  )
  const logs = Object.entries(written.logs).map(([log, one]) => buildLog(log, one))
  return {
    id,
    title,
    summary: written.summary ?? base?.summary ?? '',
    act,
    playbook,
    starts: written.starts ?? base?.starts ?? '',
    length,
    windows: buildWindows(written),
    buildsOn: base === undefined ? [] : [...base.buildsOn, base.id],
    before: buildBefore(written, facts),
    pace: written.pace ?? base?.pace ?? { busy: 4, idle: 'jump' },
    levels: { ...base?.levels, ...keyed(written.levels, (level, one) => buildLevel(level, one, facts)) },
    clocks: [...new Set([...(base?.clocks ?? []), ...written.clocks])],
    parameters: { ...base?.parameters, ...written.parameters },
    seats: { ...base?.seats, ...keyed(written.seats ?? {}, (_seat, brief) => buildSeat(brief)) },
    things: { ...base?.things, ...buildThings(written.things) },
    facts,
    processes: replacing(base?.processes ?? [], processes),
    consequences: [...(base?.consequences ?? []), ...consequences],
    injects: written.injects.map((inject, position) => buildInject(inject, position, facts)),
    heard: {
      ...base?.heard,
      ...Object.fromEntries((base?.injects ?? []).map(({ id: inject, ask }) => [inject, ask.map(({ option }) => option)])),
    },
    milestones: Object.entries(written.milestones).map(([milestone, one]) => buildMilestone(milestone, one)),
    truth: written.truth === undefined ? (base?.truth ?? NO_TRUTH) : buildTruth(written.truth),
    outcomes: { ...base?.outcomes, ...(written.outcomes as Readonly<Record<CapabilityId, string>>) },
    reference: written.reference.map(buildStep),
    logs: replacing(base?.logs ?? [], logs),
  }
}

const NO_TRUTH: Truth = { primary: '', secondary: '', tertiary: '', scope: 0 }

/** What is taken over, each member of the same id replaced in its place, and what is new behind it. */
function replacing<Member extends { readonly id: string }>(taken: readonly Member[], own: readonly Member[]): readonly Member[] {
  const byId = new Map(own.map((member) => [member.id, member]))
  const kept = taken.map((member) => byId.get(member.id) ?? member)
  const known = new Set(taken.map(({ id }) => id))
  return [...kept, ...own.filter(({ id }) => !known.has(id))]
}

function buildSeat({
  brief,
  name,
  knows,
  want,
  pressure,
  must_not,
  tells,
}: NonNullable<WrittenScenario['seats']>[string]): SeatBrief {
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

function buildTruth({ primary, secondary, tertiary, scope, records, began }: NonNullable<WrittenScenario['truth']>): Truth {
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
