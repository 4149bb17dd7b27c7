import type { ExerciseTime, Text } from '@/kernel/index.ts'
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

/** The milestones as marks on three lanes: what the playbook asks, what happened, and, once it is over, the reference incident. */
export function marksOf(sources: Sources): readonly SwimlaneMark[] {
  const history = (reference: ExerciseTime | undefined) => (sources.ended === undefined ? undefined : reference)
  const said = (text: Text) => say('text', { text: sources.text(text) })
  return milestonesIn(sources).map(({ milestone: { id, title, stakeholder, notes, due, activity, reference: known }, deed }) => {
    const reference = history(known)
    return {
      id,
      title: said(title),
      stakeholder: said(stakeholder),
      notes: said(notes),
      standing: deed === undefined ? absenceIn(sources) : 'happened',
      ...(due === undefined ? {} : { asked: due }),
      ...(deed === undefined ? {} : { happened: deed.at }),
      ...(reference === undefined ? {} : { reference }),
      ...(deed === undefined || due === undefined ? {} : { laterThanAsked: minutesAfter(due, deed.at) }),
      ...(deed === undefined || reference === undefined ? {} : { laterThanReference: minutesAfter(reference, deed.at) }),
      adverse: isAdverse(activity, sources),
      cites: deed === undefined ? [] : [deed.number],
    }
  })
}

/** What it means that nobody is known to have reached a milestone. One company cannot know what did not happen in the other. */
export function absenceIn({ lines, for: reader, ended }: Sources): Exclude<SwimlaneMark['standing'], 'happened'> {
  if (lines.length === 0 || reader !== 'joint') return 'not-known'
  return ended === undefined ? 'not-yet' : 'did-not-occur'
}

/** Whole minutes from one moment to another; negative when the other came before. Never minus zero. */
function minutesAfter(from: ExerciseTime, to: ExerciseTime): number {
  return Math.round((to - from) / 60) + 0
}

/** Something nobody is asked to do: no role's work, or what a rule forbids outright. */
function isAdverse(activity: Milestone['activity'], { playbook }: Sources): boolean {
  const forbidden = playbook.rules.some(({ template, a }) => template === 'absence' && a.activity === activity)
  return forbidden || playbook.activities[activity]?.does.length === 0
}
