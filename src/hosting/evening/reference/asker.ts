import { type Choices, carry, type Data } from '@/engine/index.ts'
import type { ActivityId, SeatId, ThingId } from '@/kernel/index.ts'
import type { Activity } from '@/playbook/index.ts'
import type { ReferenceStep } from '@/scenario/index.ts'
import type { Host } from '../../host.ts'
import { choicesOf } from './choices.ts'

/** Who would have asked for an approval, and for which act. */
export interface Asker {
  readonly seat: SeatId
  readonly forActivity: ActivityId
  readonly target?: ThingId
  readonly with: Choices
}

/** What an approval in the list is about: only what it names narrows the search. */
export interface Wanted {
  readonly approval: Activity
  /** Its place in the list, from 0: whoever asked does later in the list what was asked for. */
  readonly place: number
  /** Whoever answers does not ask. */
  readonly answers: SeatId
  readonly by?: SeatId
  readonly change?: string
  readonly target?: ThingId
}

/**
 * Who asked, as far as the list tells: whoever does later what the approval is for, else whoever the change names, else whose
 * recommendation calls for it. Undefined when none of these is there.
 */
export function askerOf(wanted: Wanted, host: Host): Asker | undefined {
  const { scenario, playbook } = host.story
  const { approval, answers } = wanted
  const seated = (activity: Activity): SeatId | undefined =>
    wanted.by ?? activity.does.find((role) => role !== answers && role in scenario.seats)
  for (const { seat, do: id, target, with: data } of scenario.reference.slice(wanted.place + 1)) {
    const activity = playbook.activities[id]
    if (activity === undefined || !activity.needs.includes(approval.id) || seat === answers) continue
    if (wanted.by !== undefined && wanted.by !== seat) continue
    const asker = { seat, forActivity: id, ...(target === undefined ? {} : { target }), with: choicesOf(activity, data) }
    if (fits(wanted, target, dataOf(asker, activity, host))) return asker
  }
  for (const activity of Object.values(playbook.activities)) {
    const seat = seated(activity)
    if (seat === undefined) continue
    if (activity.asks === approval.id) return { seat, forActivity: activity.id, with: {} }
    if (!activity.needs.includes(approval.id)) continue
    const named = wanted.change === undefined ? undefined : changeNamed(wanted.change, activity)
    const target = named?.target ?? wanted.target
    const asker = {
      seat,
      forActivity: activity.id,
      ...(target === undefined ? {} : { target }),
      with: named?.with ?? {},
    }
    if (fits(wanted, target, dataOf(asker, activity, host))) return asker
  }
  return undefined
}

/** Whether an act with these data is what the approval was wanted for. */
function fits({ change, target }: Wanted, done: ThingId | undefined, data: Data): boolean {
  return (change === undefined || data['change'] === change) && (target === undefined || done === target)
}

function dataOf({ seat, target, with: choices }: Asker, activity: Activity, host: Host): Data {
  const thing = target === undefined ? undefined : host.story.scenario.things[target]
  return carry({ seat, activity, target, with: choices, emergency: false }, thing, host.exercise())
}

/** Target and choices that the name of a change stands for: `token.revoke@svc-statements/manual/named`. */
function changeNamed(change: string, activity: Activity): Pick<Asker, 'target' | 'with'> | undefined {
  const [what = '', ...values] = change.split('/')
  const [id, target] = what.split('@')
  if (id !== activity.id) return undefined
  const keys = Object.keys(activity.carries)
    .filter((key) => activity.carries[key]?.from === 'choice')
    .sort()
  const chosen = Object.fromEntries(keys.map((key, n) => [key, values[n] ?? '']))
  const named: readonly [string, ReferenceStep['with'][string]][] = Object.entries(chosen)
  return {
    ...(activity.target === undefined || target === undefined ? {} : { target: target as ThingId }),
    with: choicesOf(activity, Object.fromEntries(named)),
  }
}
