import type { ActivityId, CapabilityId, Duration, PhaseId, RoleId, RuleId } from '@/kernel/index.ts'
import { own } from '@/reading/index.ts'
import type { Predicate, Rule, Window } from './playbook.ts'
import type { WrittenPlaybook } from './shape/playbook-shape.ts'
import type { WrittenRule } from './shape/rule-shape.ts'

type Parameters = Readonly<Record<string, Duration>>

/** One rule in the form that everything else works with; its window in seconds, and by which parameter it was given. */
export function buildRule(written: WrittenRule, parameters: Parameters): Rule {
  const { id, phase, owner, a, b, on, same, n, capability, clock, if_broken, recommend, between, within } = written
  const limit = between?.[1] ?? within
  const span = buildWindow(written, parameters)
  return {
    id: id as RuleId,
    phase: phase as PhaseId | 'ALL',
    source: written.source,
    owner: owner as Rule['owner'],
    template: written.template,
    a: buildPredicate(a),
    ...(b !== undefined && { b: buildPredicate(b) }),
    ...(on !== undefined && { on: on as readonly ActivityId[] }),
    ...(same !== undefined && { same }),
    ...(span !== undefined && { window: span }),
    ...(typeof limit === 'string' && { windowParameter: limit }),
    ...(n !== undefined && { n }),
    modality: written.modality,
    weight: written.weight,
    critical: written.critical,
    capability: capability as CapabilityId,
    dimension: written.dimension,
    ...(clock !== undefined && { clock }),
    because: written.because,
    ifBroken: if_broken,
    ...(recommend !== undefined && { recommend }),
  }
}

/** A predicate in the form that everything else works with. */
export function buildPredicate({ activity, by, where }: WrittenPlaybook['clocks'][string]['anchor']): Predicate {
  return {
    activity: activity as ActivityId,
    ...(by !== undefined && { role: by as readonly RoleId[] }),
    ...(where !== undefined && { where }),
  }
}

/** Names of windows are looked up; an unknown one counts as nothing here and is reported by the checks. */
function buildWindow({ within, between }: WrittenRule, parameters: Parameters): Window | undefined {
  const seconds = (value: string | Duration): number => (typeof value === 'string' ? (own(parameters, value) ?? 0) : value)
  if (between !== undefined) return { least: seconds(between[0]), most: seconds(between[1]) }
  return within === undefined ? undefined : { least: 0, most: seconds(within) }
}
