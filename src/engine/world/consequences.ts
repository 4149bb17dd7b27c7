import type { RoleId } from '@/kernel/index.ts'
import type { Consequence, Emission, Showing } from '@/scenario/index.ts'
import type { Circle } from '../audience.ts'
import { circleOf, housesIn } from '../circles.ts'
import type { Draft } from '../draft.ts'
import type { Data } from '../event.ts'
import { holds } from './ask.ts'
import { carryOut } from './effects.ts'

/** What an activity does to the world, at its start or its finish. `circle` learns of what it makes the world say. */
export function takeEffect(
  activity: string,
  on: Consequence['on'],
  done: { readonly target?: string | undefined; readonly data: Data },
  circle: Circle,
  draft: Draft,
): void {
  for (const consequence of draft.story.scenario.consequences) {
    if (consequence.activity !== activity || consequence.on !== on) continue
    if (consequence.target !== undefined && consequence.target !== done.target) continue
    if (!covers(done.data, consequence.with)) continue
    if (consequence.when !== undefined && !holds(consequence.when, draft, activity, done.target)) continue
    if (consequence.unless !== undefined && holds(consequence.unless, draft, activity, done.target)) continue
    carryOut(consequence.do, { by: activity, target: done.target, data: done.data, rate: 1 }, draft)
    emit(consequence.emits, circle, draft)
    show(consequence.shows, draft)
  }
}

/**
 * Lets the world act in the playbook's words. What happens once, in one role's name, happens once for every company that learns of it,
 * whatever calls for it again: that one company knows already must not keep the other one from finding out.
 */
export function emit(emissions: readonly Emission[], circle: Circle, draft: Draft): void {
  for (const emission of emissions) {
    const { activity, by, data, once } = emission
    if (once && !isNewsIn(circle, emission, draft)) continue
    draft.record({ kind: 'world-acted', activity, ...(by === undefined ? {} : { by }), data }, circle)
  }
}

function isNewsIn(circle: Circle, { activity, by, data }: Emission, draft: Draft): boolean {
  const { happenings, worldActs } = draft.exercise()
  const isSame = (role: RoleId | null | undefined, held: Data): boolean => (by === undefined || role === by) && covers(held, data)
  const known = happenings.filter((happening) => happening.activity === activity && isSame(happening.role, happening.data))
  if (known.length === 0) return true
  // What somebody at the table did needs no repeating by the story.
  if (known.some(({ role, scripted }) => role !== null && scripted !== true)) return false
  const { playbook } = draft.story
  const before = worldActs.filter(({ event }) => event.activity === activity && isSame(event.by, event.data))
  const told = new Set(before.flatMap(({ audience }) => housesIn(audience.during, playbook)))
  return housesIn(circle, playbook).some((house) => !told.has(house))
}

/** Lets seats see facts and things they did not see before. */
export function show(showings: readonly Showing[], draft: Draft): void {
  const { scenario, playbook } = draft.story
  for (const showing of showings) {
    const circle = circleOf(showing.to, playbook)
    for (const id of showing.facts) {
      const fact = scenario.facts[id]
      if (fact !== undefined) draft.record({ kind: 'fact-shown', fact, value: draft.exercise().facts[id] ?? fact.start }, circle)
    }
    for (const id of showing.things) {
      const thing = scenario.things[id]
      if (thing !== undefined) draft.record({ kind: 'thing-shown', thing }, circle)
    }
  }
}

/** Whether every key of `part` has its value in `whole`; a list there has the values of all its members. */
function covers(whole: Data, part: Data): boolean {
  return Object.entries(part).every(([key, value]) => {
    const held = whole[key]
    return Array.isArray(held) ? held.includes(value) : held === value
  })
}
