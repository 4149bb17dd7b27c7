import type { Data } from '@/engine/index.ts'
import type { Constraint, Predicate, Window } from '@/playbook/index.ts'
import { identitiesOf } from '../correlation.ts'
import { eventAt, matching, type View } from '../view.ts'

/** Finds the target that belongs to the activation at a position, or nothing. Never the activation itself. */
export type Search = (activation: number) => number | undefined

/** The part of a rule that says which target belongs to which activation. */
export type Bond = Pick<Constraint, 'same' | 'window'>

/** The first event strictly after the activation that matches, agrees and lies in the window. */
export function laterTarget(target: Predicate, { same, window }: Bond, view: View): Search {
  const candidates = candidatesFor(target, same, view)
  return (activation) => {
    const { t } = eventAt(view, activation)
    const found = candidates(activation).flatMap((positions) => {
      const index = firstWhere(positions, (one) => one > activation && eventAt(view, one).t >= t + (window?.least ?? 0))
      const position = positions[index]
      return position !== undefined && isWithin(eventAt(view, position).t - t, window) ? [position] : []
    })
    return found.length === 0 ? undefined : Math.min(...found)
  }
}

/** The last event strictly before the activation that matches, agrees and lies in the window. */
export function earlierTarget(target: Predicate, { same, window }: Bond, view: View): Search {
  const candidates = candidatesFor(target, same, view)
  return (activation) => {
    const { t } = eventAt(view, activation)
    const found = candidates(activation).flatMap((positions) => {
      const index = firstWhere(positions, (one) => one >= activation || eventAt(view, one).t > t - (window?.least ?? 0))
      const position = positions[index - 1]
      return position !== undefined && isWithin(t - eventAt(view, position).t, window) ? [position] : []
    })
    return found.length === 0 ? undefined : Math.max(...found)
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
    const distance = Math.abs(eventAt(view, wanted).t - eventAt(view, activation).t)
    return isWithin(distance, window) ? wanted : undefined
  }
}

/** Whether a distance in time lies in a closed window; without a window every distance does. */
export function isWithin(distance: number, window: Window | undefined): boolean {
  return window === undefined || (distance >= window.least && distance <= window.most)
}

/** The first event of the whole log that matches and agrees with some data on the keys. */
export function firstAgreeing(predicate: Predicate, same: readonly string[], view: View): (data: Data) => number | undefined {
  const agreeing = agreeingWith(predicate, same, view)
  return (data) => {
    const firsts = agreeing(data).flatMap((positions) => positions.slice(0, 1))
    return firsts.length === 0 ? undefined : Math.min(...firsts)
  }
}

/** Lists of positions that agree with an activation. */
function candidatesFor(
  target: Predicate,
  same: Bond['same'],
  view: View,
): (activation: number) => readonly (readonly number[])[] {
  const agreeing = agreeingWith(target, same, view)
  return (activation) => agreeing(eventAt(view, activation).data)
}

/** Lists of positions that agree with some data: one list for all without `same`, else one per identity the data has. */
function agreeingWith(predicate: Predicate, same: Bond['same'], view: View): (data: Data) => readonly (readonly number[])[] {
  const all = matching(predicate, view)
  if (same === undefined || same.length === 0) return () => [all]
  const byIdentity = new Map<string, number[]>()
  for (const position of all) {
    for (const identity of identitiesOf(eventAt(view, position).data, same)) {
      const positions = byIdentity.get(identity)
      if (positions === undefined) byIdentity.set(identity, [position])
      else positions.push(position)
    }
  }
  return (data) =>
    identitiesOf(data, same).flatMap((identity) => {
      const positions = byIdentity.get(identity)
      return positions === undefined ? [] : [positions]
    })
}

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
