import type { ActivityId, RoleId, RuleId } from '@/kernel/index.ts'
import type { Predicate, Rule } from '@/playbook/index.ts'
import { type Scalar, valuesAt, valuesOf } from '../matches.ts'
import type { Trace } from '../trace.ts'
import type { Activation, Blocker } from '../verdict.ts'
import { eventAt, viewOf } from '../view.ts'
import type { LabelsOf } from './classes.ts'
import { delivers } from './overlap.ts'

/** The tests of every rule so far, in the order of the rules. */
export type Tests = ReadonlyMap<RuleId, readonly Activation[]>

/** The word for the moment from which a role's duties in a phase count. */
export const DUTY_OPEN = 'duty.open'

/**
 * Why a rule was never put to the test, when the reason is that its role was never told: it opens with the duty of a role that
 * is staffed, the phase was entered, and that duty never opened.
 */
export function untold(rule: Rule, tests: Tests, rules: readonly Rule[], trace: Trace, labelsOf: LabelsOf): Blocker | undefined {
  if (!trace.complete || rule.a.activity !== DUTY_OPEN) return undefined
  const role = trace.staffed.find((staffed) => valuesOf(rule.a.where?.['role']).includes(staffed))
  if (role === undefined || !wasEntered(rule, trace) || dutyOpened(rule, role, trace)) return undefined
  return upstream(newsFor([role]), tests, rules, labelsOf, new Set()) ?? { kind: 'untold', by: `untold:${role}` }
}

/** Whether the phase of the duty was entered. A log that never speaks of phases counts as having entered all of them. */
function wasEntered({ a }: Rule, trace: Trace): boolean {
  const view = viewOf(trace)
  const entries = view.byLabel.get('phase.enter') ?? []
  const phases = valuesOf(a.where?.['phase'])
  if (entries.length === 0 || phases.length === 0) return true
  return entries.some((position) => valuesAt(eventAt(view, position).data, 'phase').some((phase) => phases.includes(phase)))
}

function dutyOpened({ a }: Rule, role: RoleId, trace: Trace): boolean {
  const view = viewOf(trace)
  const phases = valuesOf(a.where?.['phase'])
  return (view.byLabel.get(DUTY_OPEN) ?? []).some((position) => {
    const { data } = eventAt(view, position)
    if (!valuesAt(data, 'role').includes(role)) return false
    return phases.length === 0 || valuesAt(data, 'phase').some((phase) => phases.includes(phase))
  })
}

/**
 * By which breach something never came: the earliest broken duty to bring it; else what blocked such a duty, or the duty
 * itself while it is still open; else the same question about what would have opened it.
 */
function upstream(
  wanted: Predicate,
  tests: Tests,
  rules: readonly Rule[],
  labelsOf: LabelsOf,
  asked: Set<RuleId>,
): Blocker | undefined {
  const bringers = rules.filter(
    ({ id, template, b }) => template === 'response' && b !== undefined && !asked.has(id) && delivers(b, wanted, labelsOf),
  )
  for (const { id } of bringers) asked.add(id)
  const found = bringers.flatMap(({ id }) => tests.get(id) ?? [])
  const broken = found.filter(({ outcome }) => outcome === 'violated').sort((one, other) => (one.at ?? 0) - (other.at ?? 0))[0]
  if (broken !== undefined) return blockedBy(broken)
  const blocked = found.find(({ blocker }) => blocker !== undefined)?.blocker
  if (blocked !== undefined) return { ...blocked, kind: 'untold' }
  const open = found.find(({ outcome }) => outcome === 'open')
  if (open !== undefined) return blockedBy(open)
  for (const { id, a } of bringers) {
    const before = a.activity === DUTY_OPEN ? newsFor(valuesOf(a.where?.['role'])) : a
    const further = (tests.get(id) ?? []).length === 0 ? upstream(before, tests, rules, labelsOf, asked) : undefined
    if (further !== undefined) return further
  }
  return undefined
}

/** What tells somebody of the incident. */
function newsFor(roles: readonly Scalar[]): Predicate {
  return { activity: 'notify' as ActivityId, where: { to: roles } }
}

function blockedBy({ rule, role }: Activation): Blocker | undefined {
  return rule === '' ? undefined : { kind: 'untold', by: rule, ...(role === undefined ? {} : { role }) }
}
