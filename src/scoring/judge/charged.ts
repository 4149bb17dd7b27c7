import type { RoleId } from '@/kernel/index.ts'
import type { Rule } from '@/playbook/index.ts'
import { valuesAt } from '../matches.ts'
import type { TraceEvent } from '../trace.ts'

/** Says who answers for one test of a rule, from the event that put it to the test and the one that answered it. */
export type Charge = (activating: TraceEvent | undefined, answering: TraceEvent | undefined) => readonly RoleId[]

/**
 * Who at this table answers for the tests of a rule: nobody, when the roles it concerns are not staffed, the log as a whole kept
 * a rule for whoever acts, or it was the story that acted in their name.
 */
export function chargeOf(rule: Rule, staffed: readonly RoleId[]): Charge {
  const charge = byOwner(rule, staffed)
  return (activating, answering) => {
    const charged = charge(activating, answering)
    return activating?.scripted === true ? charged.filter((role) => role !== activating.role) : charged
  }
}

function byOwner({ owner, same }: Rule, staffed: readonly RoleId[]): Charge {
  if (owner === 'actor')
    return (activating) => (activating === undefined ? [] : present([asked(activating, same) ?? activating.role], staffed))
  if (typeof owner === 'object') return (activating, answering) => present(oneOf(owner, activating, answering), staffed)
  const always = present([owner], staffed)
  return () => always
}

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
