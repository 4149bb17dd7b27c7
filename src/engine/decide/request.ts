import type { Playbook } from '@/playbook/index.ts'
import { carry, refuseIntent } from '../carry.ts'
import type { Data } from '../event.ts'
import type { Exercise } from '../exercise.ts'
import { ask } from '../world/acts.ts'
import { allow, type CommandOf, type LeadsTo, type May, refuse } from './decider.ts'

/** A request goes to somebody who may answer it, for something that can be asked for. */
export const mayRequest: May<'request'> = (command, exercise, { playbook: { activities, roles } }) => {
  const { seat, of, forActivity, target } = command
  const activity = activities[command.activity]
  if (activity === undefined) return refuse({ kind: 'unknown-activity', activity: command.activity })
  if (activity.does.length === 0) return refuse({ kind: 'only-the-world', activity: activity.id })
  if (!(of in roles)) return refuse({ kind: 'unknown-seat', seat: of })
  if (of === seat) return refuse({ kind: 'yourself-addressed' })
  if (forActivity !== undefined) {
    const wanted = activities[forActivity]
    if (wanted === undefined) return refuse({ kind: 'unknown-activity', activity: forActivity })
    const refusal = refuseIntent({ seat, activity: wanted, target, with: command.with, emergency: false }, exercise)
    if (refusal !== undefined) return refuse(refusal)
  }
  const open = Object.values(exercise.requests).find(
    ({ answer, line: { event } }) =>
      answer === undefined &&
      event.seat === seat &&
      event.of.includes(of) &&
      event.activity === activity.id &&
      event.forActivity === forActivity &&
      event.target === target &&
      isAboutTheseWords(command, event.data, exercise, activities) &&
      Object.entries(command.with).every(([key, value]) => event.data[key] === value),
  )
  return open === undefined ? allow() : refuse({ kind: 'already-asked', activity: activity.id })
}

/** Asks another seat for an activity, usually an approval, for the sake of an act one means to do. */
export const request: LeadsTo<'request'> = (command, draft) => {
  const { activities } = draft.story.playbook
  const activity = activities[command.activity]
  const forActivity = command.forActivity === undefined ? undefined : activities[command.forActivity]
  if (activity !== undefined) ask({ ...command, of: [command.of], activity, forActivity }, draft)
}

/** Whether a request speaks of the text as it stands now: a text that was changed since has to be asked about again. */
function isAboutTheseWords(
  { seat, forActivity, target, with: choices }: CommandOf<'request'>,
  asked: Data,
  exercise: Exercise,
  activities: Playbook['activities'],
): boolean {
  const activity = forActivity === undefined ? undefined : activities[forActivity]
  if (activity === undefined || target === undefined) return true
  const data = carry({ seat, activity, target, with: choices, emergency: false }, exercise.things[target], exercise)
  return Object.entries(activity.carries).every(([key, { from }]) => from !== 'words' || String(asked[key]) === String(data[key]))
}
