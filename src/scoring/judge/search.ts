import type { Data } from '@/engine/index.ts'
import type { Constraint, Predicate, Window } from '@/playbook/index.ts'
import { identitiesOf } from '../correlation.ts'
import { matching, SEVERAL, timeAt, type View } from '../view.ts'

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
    for (const row of candidates(activation)) {
      const index = firstWhere(row, (one) => one > activation && timeAt(view, one) >= earliest)
      const position = row.positions[index]
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
    for (const row of candidates(activation)) {
      const index = firstWhere(row, (one) => one >= activation || timeAt(view, one) > latest)
      const position = row.positions[index - 1]
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
    const fits = candidates(activation).some((row) => row.positions[firstWhere(row, (one) => one >= wanted)] === wanted)
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
  const rows = rowsOf(predicate, same, view)
  const { numberOf } = view.things(same)
  return (data) => {
    const firsts = identitiesOf(data, same).flatMap((identity) => rows[numberOf(identity)]?.[0].positions.slice(0, 1) ?? [])
    return firsts.length === 0 ? undefined : Math.min(...firsts)
  }
}

/** Positions in ascending order, and where the last search in them ended: activations are asked about one after the other. */
interface Row {
  readonly positions: readonly number[]
  near: number
}

const rowOf = (positions: readonly number[]): Row => ({ positions, near: 0 })

/** Rows of positions that agree with an activation: one row for all without `same`, else one per thing it is about. */
function candidatesFor(target: Predicate, same: Bond['same'], view: View): (activation: number) => readonly Row[] {
  if (same === undefined || same.length === 0) {
    const all = [rowOf(matching(target, view))]
    return () => all
  }
  const rows = rowsOf(target, same, view)
  const { at, allAt } = view.things(same)
  return (activation) => {
    const thing = at(activation)
    return thing === SEVERAL ? allAt(activation).flatMap((one) => rows[one] ?? NONE) : (rows[thing] ?? NONE)
  }
}

/**
 * For every thing, by its number, the positions that match and are about it. Each row stands in a list of one: for an event that is
 * about one thing, as nearly all are, that is the answer as it is. Things are numbered as the log names them, so a log asked from one
 * end to the other reads these lists from one end to the other too; a map would be read all over the place.
 */
function rowsOf(predicate: Predicate, same: readonly string[], view: View): readonly (readonly [Row] | undefined)[] {
  const byThing: number[][] = []
  const { at, allAt } = view.things(same)
  const add = (thing: number, position: number): void => {
    while (byThing.length <= thing) byThing.push([])
    byThing[thing]?.push(position)
  }
  for (const position of matching(predicate, view)) {
    const thing = at(position)
    if (thing >= 0) add(thing, position)
    else if (thing === SEVERAL) for (const one of allAt(position)) add(one, position)
  }
  return byThing.map((positions) => (positions.length === 0 ? undefined : [rowOf(positions)]))
}

const NONE: readonly Row[] = []

/**
 * Where in a row the first position stands from which on `holds` is true; the length when there is none. Looks from where the last
 * search ended in growing steps, so that a whole log asked from one end to the other costs as much as it has events.
 */
function firstWhere(row: Row, holds: (position: number) => boolean): number {
  const { positions, near } = row
  const holdsAt = (index: number): boolean => holds(positions[index] ?? Number.POSITIVE_INFINITY)
  let low = 0
  let high = positions.length
  if (near < high && !holdsAt(near)) {
    low = near + 1
    for (let step = 0; low + step < high; step = 2 * step + 1) {
      if (holdsAt(low + step)) {
        high = low + step
        break
      }
      low += step + 1
    }
  } else {
    high = near
    for (let step = 1; high > 0; step *= 2) {
      const probe = Math.max(0, high - step)
      if (!holdsAt(probe)) {
        low = probe + 1
        break
      }
      high = probe
    }
  }
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holdsAt(middle)) high = middle
    else low = middle + 1
  }
  row.near = low
  return low
}
