import type { Predicate } from '@/playbook/index.ts'
import { valuesOf } from '../matches.ts'
import type { LabelsOf } from './classes.ts'

/** Whether one event could be of both kinds: `wider` may name a class of the act that `act` names. */
export function overlap(act: Predicate, wider: Predicate, labelsOf: LabelsOf): boolean {
  return labelsOf(act.activity).includes(wider.activity) && rolesMeet(act, wider) && valuesMeet(act, wider)
}

/** Whether an event of the first kind is, as far as the second says anything, one of the second: each key it asks for is named. */
export function delivers(made: Predicate, wanted: Predicate, labelsOf: LabelsOf): boolean {
  const named = Object.keys(wanted.where ?? {}).every((key) => Object.hasOwn(made.where ?? {}, key))
  return named && overlap(made, wanted, labelsOf)
}

function rolesMeet({ role: one }: Predicate, { role: other }: Predicate): boolean {
  return one === undefined || other === undefined || one.some((role) => other.includes(role))
}

/** Whether no key is asked to have two values at once. Keys that only one of them names leave room. */
function valuesMeet({ where: one = {} }: Predicate, { where: other = {} }: Predicate): boolean {
  return Object.entries(one).every(([key, value]) => {
    if (!Object.hasOwn(other, key)) return true
    const values = valuesOf(other[key])
    return valuesOf(value).some((wanted) => values.includes(wanted))
  })
}
