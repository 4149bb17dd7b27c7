import type { EventNumber, RoleId } from '@/kernel/index.ts'
import type { Rule } from '@/playbook/index.ts'
import { isHeld } from '../attendance.ts'
import { valuesAt } from '../matches.ts'
import type { Trace, TraceEvent } from '../trace.ts'
import { eventAt, timeAt, type View } from '../view.ts'
import type { Finding } from './finding.ts'
import { standInsIn } from './stand-ins.ts'

/** Who answers for one test of a rule, and the lines by which that is somebody else than whom the rule names. */
export interface Charged {
  readonly roles: readonly RoleId[]
  readonly because: readonly EventNumber[]
}

/** Says who answers for one test of a rule, from the event that put it to the test and the one that answered it. */
export type Charge = (finding: Finding, view: View) => Charged

/**
 * Who at this table answers for the tests of a rule: nobody, when the roles it concerns are not staffed, the log as a whole kept
 * a rule for whoever acts, or it was the story that acted in their name. What is put to the test after a role was handed over is
 * its deputy's to answer for. A rule that holds for the whole log is broken or kept by the event that decided it, and else it is
 * its owner's. A test that began or came due while nobody held a role's seat is not that role's.
 */
export function chargeOf(rule: Rule, trace: Trace): Charge {
  const charge = chargeByRule(rule, trace)
  const { vacant = [], now } = trace
  if (vacant.length === 0) return charge
  return (finding, view) => {
    const { position, target, deadline } = finding
    const { roles, because } = charge(finding, view)
    const began = position === undefined ? undefined : timeAt(view, position)
    const due = target === undefined ? (deadline ?? began ?? now) : timeAt(view, target)
    return { roles: roles.filter((role) => isHeld(role, began ?? due, vacant) && isHeld(role, due, vacant)), because }
  }
}

function chargeByRule(rule: Rule, trace: Trace): Charge {
  const { staffed } = trace
  const standIns = standInsIn(trace)
  if (standIns === undefined && rule.owner === 'actor' && rule.same?.includes('role') !== true) return byActor(staffed)
  if (standIns === undefined && typeof rule.owner === 'string' && rule.owner !== 'actor') return always(rule.owner, staffed)
  const meant = unscripted(meantBy(rule))
  return ({ position, target }, view) => {
    const activating = position === undefined ? undefined : eventAt(view, position)
    const answering = target === undefined ? undefined : eventAt(view, target)
    if (standIns === undefined) return { roles: present(meant(activating, answering), staffed), because: NONE }
    const when = activating ?? answering
    const roles = meant(activating, answering).filter((role) => role !== null)
    return {
      roles: present([...new Set(roles.map((role) => standIns.player(role, when)))], staffed),
      because: roles.flatMap((role) => standIns.cites(role, when)),
    }
  }
}

/** Whoever acted, and no deputies: one answer for each role, and no look-up of events. */
function byActor(staffed: readonly RoleId[]): Charge {
  const answers = new Map<RoleId, Charged>(staffed.map((role) => [role, { roles: [role], because: NONE }]))
  return ({ position }, { scripted, roles }) => {
    const role = position === undefined || scripted[position] === 1 ? null : roles[position]
    return (role === null || role === undefined ? undefined : answers.get(role)) ?? NOBODY
  }
}

/** One owner and no deputies, which is nearly every rule: the same answer each time, and no look-up of events. */
function always(owner: RoleId, staffed: readonly RoleId[]): Charge {
  const own: Charged = { roles: present([owner], staffed), because: NONE }
  return ({ position }, { scripted, roles }) =>
    position !== undefined && scripted[position] === 1 && roles[position] === owner ? NOBODY : own
}

type Meant = (activating?: TraceEvent, answering?: TraceEvent) => readonly (RoleId | null)[]

/** What the story did in the name of a role is held against nobody who plays it. */
function unscripted(meant: Meant): Meant {
  return (activating, answering) => {
    const roles = meant(activating, answering)
    return activating?.scripted === true ? roles.filter((role) => role !== activating.role) : roles
  }
}

/** Whom a rule means, deputies left aside. */
function meantBy({ owner, same }: Rule): Meant {
  if (owner === 'actor') return (activating) => (activating === undefined ? [] : [asked(activating, same) ?? activating.role])
  return typeof owner === 'object' ? (activating, answering) => oneOf(owner, activating, answering) : () => [owner]
}

const NONE: readonly EventNumber[] = []
const NOBODY: Charged = { roles: [], because: NONE }

/** An invitation and the like, correlated by role, binds the one it names and not the one who sent it. */
function asked({ data }: TraceEvent, same: readonly string[] = []): RoleId | undefined {
  const [role] = same.includes('role') ? valuesAt(data, 'role') : []
  return typeof role === 'string' ? (role as RoleId) : undefined
}

/** Of several owners: whoever was told, and of those whoever acted. Without news it is whoever acted, else all of them. */
function oneOf(owners: readonly RoleId[], activating?: TraceEvent, answering?: TraceEvent): readonly RoleId[] {
  const to = activating === undefined ? [] : valuesAt(activating.data, 'to')
  const told = owners.filter((role) => to.includes(role))
  const meant = told.length > 0 ? told : owners
  const acted = [answering, activating].map((event) => event?.role).find((role) => meant.some((one) => one === role))
  return meant.filter((role) => role === acted || acted === undefined || acted === null)
}

function present(charged: readonly (RoleId | null)[], staffed: readonly RoleId[]): readonly RoleId[] {
  return charged.filter((role): role is RoleId => role !== null && staffed.includes(role))
}
