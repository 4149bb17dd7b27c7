import { refuseIntent } from '../carry.ts'
import { ask } from '../world/acts.ts'
import { allow, type Decider, refuse } from './decider.ts'

/** Asks another seat for an activity, usually an approval, for the sake of an act one means to do. */
export const request: Decider<'request'> = {
  may: (command, exercise, { playbook }) => {
    const { seat, of, forActivity, target } = command
    const activity = playbook.activities[command.activity]
    if (activity === undefined) return refuse({ kind: 'unknown-activity', activity: command.activity })
    if (activity.does.length === 0) return refuse({ kind: 'only-the-world', activity: activity.id })
    if (!(of in playbook.roles)) return refuse({ kind: 'unknown-seat', seat: of })
    if (of === seat) return refuse({ kind: 'yourself-addressed' })
    if (forActivity !== undefined) {
      const wanted = playbook.activities[forActivity]
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
        Object.entries(command.with).every(([key, value]) => event.data[key] === value),
    )
    return open === undefined ? allow() : refuse({ kind: 'already-asked', activity: activity.id })
  },
  outcome: (command, draft) => {
    const { activities } = draft.story.playbook
    const activity = activities[command.activity]
    const forActivity = command.forActivity === undefined ? undefined : activities[command.forActivity]
    if (activity !== undefined) ask({ ...command, of: [command.of], activity, forActivity }, draft)
  },
}
