import type { Data } from '@/engine/index.ts'
import type { Constraint, Predicate, Window } from '@/playbook/index.ts'
import { type Identity, identitiesOf } from '../correlation.ts'
import { eventAt, matching, timeAt, type View } from '../view.ts'

/** Finds the target that belongs to the activation at a position, or nothing. Never the activation itself. */
export type Search = (activation: number) => number | undefined

/** The part of a rule that says which target belongs to which activation. */
export type Bond = Pick<Constraint, 'same' | 'window'>

/** The first event strictly after the activation that matches, agrees and lies in the window. */
export function laterTarget(target: Predicate, { same, window }: Bond, view: View): Search {
  const candidates = candidatesFor(target, same, view)
  return (activation) => {
    const t = timeAt(view, activation)
    const earliest = t + (window?.least ?? 0)
    let found: number | undefined
    for (const positions of candidates(activation)) {
      const index = firstWhere(positions, (one) => one > activation && timeAt(view, one) >= earliest)
      const position = positions[index]
      if (position === undefined || !isWithin(timeAt(view, position) - t, window)) continue
      if (found === undefined || position < found) found = position
    }
    return found
  }
}

/** The last event strictly before the activation that matches, agrees and lies in the window. */
export function earlierTarget(target: Predicate, { same, window }: Bond, view: View): Search {
  const candidates = candidatesFor(target, same, view)
  return (activation) => {
    const t = timeAt(view, activation)
    const latest = t - (window?.least ?? 0)
    let found: number | undefined
    for (const positions of candidates(activation)) {
      const index = firstWhere(positions, (one) => one >= activation || timeAt(view, one) > latest)
      const position = positions[index - 1]
      if (position === undefined || !isWithin(t - timeAt(view, position), window)) continue
      if (found === undefined || position > found) found = position
    }
    return found
  }
}

/** An event on either side of the activation, the earlier one where there are both. */
export function targetAround(target: Predicate, bond: Bond, view: View): Search {
  const earlier = earlierTarget(target, bond, view)
  const later = laterTarget(target, bond, view)
  return (activation) => earlier(activation) ?? later(activation)
}

/** The very next event (`step` 1) or the very previous one (`step` -1), when it matches, agrees and lies in the window. */
export function neighbour(target: Predicate, { same, window }: Bond, step: 1 | -1, view: View): Search {
  const candidates = candidatesFor(target, same, view)
  return (activation) => {
    const wanted = activation + step
    const fits = candidates(activation).some((positions) => positions[firstWhere(positions, (one) => one >= wanted)] === wanted)
    if (!fits) return undefined
    const distance = Math.abs(timeAt(view, wanted) - timeAt(view, activation))
    return isWithin(distance, window) ? wanted : undefined
  }
}

/** Whether a distance in time lies in a closed window; without a window every distance does. */
export function isWithin(distance: number, window: Window | undefined): boolean {
  return window === undefined || (distance >= window.least && distance <= window.most)
}

/** The first event of the whole log that matches and agrees with some data on the keys. */
export function firstAgreeing(predicate: Predicate, same: readonly string[], view: View): (data: Data) => number | undefined {
  const lists = listsOf(predicate, same, view)
  return (data) => {
    const firsts = lists(identitiesOf(data, same)).flatMap((positions) => positions.slice(0, 1))
    return firsts.length === 0 ? undefined : Math.min(...firsts)
  }
}

/** Lists of positions that agree with an activation: one list for all without `same`, else one per identity it has. */
function candidatesFor(target: Predicate, same: Bond['same'], view: View): (activation: number) => Lists {
  if (same === undefined || same.length === 0) {
    const all = [matching(target, view)]
    return () => all
  }
  const lists = listsOf(target, same, view)
  return (activation) => lists(identitiesOf(eventAt(view, activation).data, same))
}

type Lists = readonly (readonly number[])[]

/** For every identity the positions that match and have it. Without keys everything agrees. */
function listsOf(predicate: Predicate, same: readonly string[], view: View): (identities: readonly Identity[]) => Lists {
  // Each list stands in a list of one: for an event with one identity, as nearly all have, that is the answer as it is.
  const byIdentity = new Map<Identity, readonly [number[]]>()
  for (const position of matching(predicate, view)) {
    for (const identity of identitiesOf(eventAt(view, position).data, same)) {
      const lists = byIdentity.get(identity)
      if (lists === undefined) byIdentity.set(identity, [[position]])
      else lists[0].push(position)
    }
  }
  return (identities) => {
    const [only] = identities
    if (only !== undefined && identities.length === 1) return byIdentity.get(only) ?? NONE
    return identities.flatMap((identity) => byIdentity.get(identity) ?? NONE)
  }
}

const NONE: Lists = []

/** Where in an ascending list the first position stands from which on `holds` is true; the length when there is none. */
function firstWhere(positions: readonly number[], holds: (position: number) => boolean): number {
  let [low, high] = [0, positions.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const position = positions[middle]
    if (position !== undefined && holds(position)) high = middle
    else low = middle + 1
  }
  return low
}
