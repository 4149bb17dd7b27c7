import { type Data, organisationOf } from '@/engine/index.ts'
import type { RoleId } from '@/kernel/index.ts'
import type { Predicate, Rule } from '@/playbook/index.ts'
import { agree } from '../correlation.ts'
import { second } from '../judge/finding.ts'
import { firstAgreeing } from '../judge/search.ts'
import { matches, valuesAt, valuesOf } from '../matches.ts'
import type { TraceEvent } from '../trace.ts'
import { eventAt, matching, positionOf, type View } from '../view.ts'
import type { LabelsOf } from './classes.ts'
import { overlap } from './overlap.ts'

/** Rules of order under which what a duty asks for has to wait for somebody else than `owners`. */
export function ordersOver(duty: Rule, owners: readonly RoleId[], rules: readonly Rule[], labelsOf: LabelsOf): readonly Rule[] {
  if (duty.template !== 'response') return []
  const act = spelledOut(second(duty))
  return rules.filter(
    (order) =>
      order.template === 'precedence' &&
      order.modality !== 'may' &&
      order.a.role !== undefined &&
      !order.a.role.some((role) => owners.includes(role)) &&
      overlap(act, second(order), labelsOf),
  )
}

/** News also says from which company to which it goes, and that follows from who tells whom. */
function spelledOut(act: Predicate): Predicate {
  if (act.activity !== 'notify') return act
  const to = valuesOf(act.where?.['to']).filter((role): role is RoleId => typeof role === 'string')
  const companies = (roles: readonly RoleId[]) => [...new Set(roles.map(organisationOf))]
  return {
    ...act,
    where: {
      ...(act.role === undefined ? {} : { from_org: companies(act.role) }),
      ...(to.length === 0 ? {} : { to_org: companies(to) }),
      ...act.where,
    },
  }
}

/** The moment a predecessor opened the way, and the event that did. */
export interface Opening {
  readonly at: number
  readonly event: TraceEvent
}

/** One rule of order, asked about acts in one log. */
export interface Order {
  readonly rule: Rule
  /** The last time anybody opened the way for anything. */
  readonly last: number | undefined
  /** What opened the way for an act that was done; nothing when the rule does not speak of it, or nobody had before it. */
  readonly openingOf: (act: TraceEvent) => Opening | undefined
  /**
   * What opened the way for an act that was not done. Of such an act only `about` is known: keys it does not name are free, but
   * a predecessor that names another of the keys `same` was for another act.
   */
  readonly openingFor: (about: Data, same: readonly string[]) => Opening | undefined
}

/** A rule of order prepared for being asked. */
export function orderIn(view: View, rule: Rule): Order {
  const keys = rule.same ?? []
  const openers = matching(rule.a, view)
  const first = firstAgreeing(rule.a, keys, view)
  const openingAt = (position: number): Opening => ({ at: eventAt(view, position).t, event: eventAt(view, position) })
  const lastOpener = openers.at(-1)
  return {
    rule,
    last: lastOpener === undefined ? undefined : eventAt(view, lastOpener).t,
    openingOf: (act) => {
      const position = matches(second(rule), act) ? first(act.data) : undefined
      return position === undefined || position > positionOf(act.seq, view) ? undefined : openingAt(position)
    },
    openingFor: (about, same) => {
      const known = keys.filter((key) => valuesAt(about, key).length > 0)
      if (known.length === keys.length) return opening(first(about), openingAt)
      const free = keys.filter((key) => !known.includes(key))
      return opening(
        openers.find((one) => {
          const { data } = eventAt(view, one)
          const other = same.some((key) => valuesAt(data, key).length > 0 && !agree(about, data, [key]))
          return !other && agree(about, data, known) && free.every((key) => valuesAt(data, key).length > 0)
        }),
        openingAt,
      )
    },
  }
}

function opening(position: number | undefined, openingAt: (position: number) => Opening): Opening | undefined {
  return position === undefined ? undefined : openingAt(position)
}
