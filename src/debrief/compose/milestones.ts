import type { Milestone } from '@/scenario/index.ts'
import type { SwimlaneMark } from '../block.ts'
import { say } from '../words/say.ts'
import { type Deed, of, speaksOf } from './deeds.ts'
import type { Sources } from './sources.ts'

/** A step of the report's timeline with the first deed that realised it, when the reader may know of one. */
export interface Reached {
  readonly milestone: Milestone
  readonly deed: Deed | undefined
}

/** Every milestone of the scenario, in its order. */
export function milestonesIn({ scenario, deeds }: Sources): readonly Reached[] {
  return scenario.milestones.map((milestone) => {
    const wanted = of(milestone.activity, milestone.to === undefined ? {} : { to: milestone.to }, ...(milestone.by ?? []))
    return { milestone, deed: deeds.find((deed) => speaksOf(wanted, deed)) }
  })
}

/** The milestones as marks on three lanes: what the playbook asks, what happened, the reference incident. */
export function marksOf(sources: Sources): readonly SwimlaneMark[] {
  return milestonesIn(sources).map(({ milestone: { id, title, due, reference, activity }, deed }) => ({
    id,
    title: say('text', { text: sources.text(title) }),
    ...(due === undefined ? {} : { asked: due }),
    ...(deed === undefined ? {} : { happened: deed.at }),
    ...(reference === undefined ? {} : { reference }),
    adverse: isAdverse(activity, sources),
    cites: deed === undefined ? [] : [deed.number],
  }))
}

/** Something nobody is asked to do: no role's work, or what a rule forbids outright. */
function isAdverse(activity: Milestone['activity'], { playbook }: Sources): boolean {
  const forbidden = playbook.rules.some(({ template, a }) => template === 'absence' && a.activity === activity)
  return forbidden || playbook.activities[activity]?.does.length === 0
}
