import type { ActivityId, CapabilityId, OrganisationId, PhaseId, RoleId, RuleId } from '@/kernel/index.ts'
import { buildActivity } from './build-activity.ts'
import { buildPredicate, buildRule } from './build-rule.ts'
import type { Activity, Capability, ClockPack, Organisation, Playbook, ReportTexts, Role } from './playbook.ts'
import type { WrittenPlaybook } from './shape/playbook-shape.ts'
import type { WrittenReport } from './shape/report-shape.ts'

/** The playbook in the form that everything else works with. Says nothing about whether its references are right. */
export function buildPlaybook(written: WrittenPlaybook): Playbook {
  return {
    id: written.id,
    title: written.title,
    organisations: keyed(
      written.organisations,
      (id, { title, mark }): Organisation => ({ id: id as OrganisationId, title, mark }),
    ),
    roles: keyed(
      written.roles,
      (id, { title, in_playbook, duties }): Role => ({
        id: id as RoleId,
        organisation: id.slice(0, id.indexOf('.')) as OrganisationId,
        title,
        inPlaybook: in_playbook,
        duties,
      }),
    ),
    phases: written.phases.map((phase) => ({
      id: phase.id as PhaseId,
      title: phase.title,
      objective: phase.objective ?? '',
      entersWhen: phase.enters_when,
    })),
    chain: written.chain.map((hop) => hop as readonly RoleId[]),
    parameters: written.parameters,
    atOnce: written.at_once,
    capabilities: keyed(written.capabilities, (id, { title }): Capability => ({ id: id as CapabilityId, title })),
    activities: keyed(written.activities, (id, activity): Activity => buildActivity(id as ActivityId, activity)),
    rules: written.rules.map((rule) => buildRule(rule, written.parameters)),
    clocks: keyed(
      written.clocks,
      (id, { title, anchor, met, limit, counts, caution }): ClockPack => ({
        id,
        title,
        anchor: buildPredicate(anchor),
        met: buildPredicate(met),
        limit,
        counts,
        ...(caution !== undefined && { caution }),
      }),
    ),
    report: buildReport(written.report),
  }
}

function buildReport({ incident_type, gaps, lessons, actions, severities }: WrittenReport): ReportTexts {
  const rules = (ids: readonly string[]) => ids as readonly RuleId[]
  return {
    incidentType: incident_type,
    gaps: gaps.map((gap) => ({ ...gap, rules: rules(gap.rules) })),
    lessons: lessons.map((lesson) => ({ ...lesson, rules: rules(lesson.rules) })),
    actions: actions.map((action) => ({ ...action, owner: action.owner as RoleId, rules: rules(action.rules) })),
    severities: severities.map(({ id, title, steps }) => ({
      id,
      title,
      steps: steps.map(({ up_to, word }) => ({ word, ...(up_to !== undefined && { upTo: up_to }) })),
    })),
  }
}

/** The same map with every member built, which also learns its own id. */
function keyed<From, To>(
  members: Readonly<Record<string, From>>,
  build: (id: string, member: From) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(members).map(([id, member]) => [id, build(id, member)]))
}
