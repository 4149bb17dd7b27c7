import { type ActId, after, type RequestId, type SeatId, type ThingId } from '@/kernel/index.ts'
import type { Activity } from '@/playbook/index.ts'
import { type Circle, organisationOf } from '../audience.ts'
import { carry, type Intent } from '../carry.ts'
import { house, reachOf, seatsOnly } from '../circles.ts'
import type { Choices, Confidence } from '../command.ts'
import type { Draft } from '../draft.ts'
import type { Data, WordsWritten } from '../event.ts'
import type { Act } from '../exercise.ts'
import { wordsOf } from '../words.ts'
import { takeEffect } from './consequences.ts'
import { publish } from './publish.ts'

/** An intent with the words that came with it. */
export interface Undertaking extends Intent {
  readonly reason?: string | undefined
  readonly confidence?: Confidence | undefined
}

/** Starts an act, and finishes it at once when it takes no time. */
export function startAct(undertaking: Undertaking, draft: Draft): void {
  const { seat, activity, target, emergency, reason, confidence } = undertaking
  const exercise = draft.exercise()
  const act = `${seat}/${Object.values(exercise.acts).filter((known) => known.seat === seat).length + 1}` as ActId
  const data = dataOf(undertaking, draft)
  const words = writtenIn(undertaking, draft)
  const circle = startCircle(seat, activity, draft)
  draft.record(
    {
      kind: 'act-started',
      act,
      seat,
      activity: activity.id,
      ...(target === undefined ? {} : { target }),
      data,
      finishesAt: after(exercise.now, activity.takes),
      emergency,
      withoutMandate: !activity.does.includes(seat),
      ...(words === undefined ? {} : { words }),
      ...(reason === undefined ? {} : { reason }),
      ...(confidence === undefined ? {} : { confidence }),
    },
    circle,
  )
  takeEffect(activity.id, 'start', { target, data }, circle, draft)
  const started = draft.exercise().acts[act]
  if (activity.takes === 0 && started !== undefined) finishAct(started, draft)
}

/** Finishes an act: it counts from now on, the world answers, and a recommendation asks for its answer. */
export function finishAct({ act, seat, activity: id, target, data }: Act, draft: Draft): void {
  const activity = draft.story.playbook.activities[id]
  if (activity === undefined) return
  const circle = reachOf(seat, activity, draft.story.playbook)
  draft.record({ kind: 'act-finished', act, seat, activity: id, ...(target === undefined ? {} : { target }), data }, circle)
  if (activity.publishes && target !== undefined) publish({ seat, activity, target, data }, draft)
  takeEffect(id, 'finish', { target, data }, circle, draft)
  const asked = activity.asks === undefined ? undefined : draft.story.playbook.activities[activity.asks]
  if (asked !== undefined)
    ask({ seat, of: asked.does, activity: asked, forActivity: activity, target: undefined, with: {}, text: '' }, draft)
}

/** Somebody wants something of somebody. */
export interface Asking {
  readonly seat: SeatId
  readonly of: readonly SeatId[]
  readonly activity: Activity
  readonly forActivity?: Activity | undefined
  readonly target?: ThingId | undefined
  readonly with: Choices
  readonly text: string
}

/** Puts a request on somebody's desk. It carries the data of the act it is wanted for, so that the answer fits that act. */
export function ask({ seat, of, activity, forActivity, target, with: choices, text }: Asking, draft: Draft): void {
  const count = Object.values(draft.exercise().requests).filter(({ line }) => line.event.seat === seat).length
  draft.record(
    {
      kind: 'approval-requested',
      request: `${seat}/R${count + 1}` as RequestId,
      seat,
      of,
      activity: activity.id,
      ...(forActivity === undefined ? {} : { forActivity: forActivity.id }),
      ...(target === undefined ? {} : { target }),
      data:
        forActivity === undefined ? {} : dataOf({ seat, activity: forActivity, target, with: choices, emergency: false }, draft),
      text,
    },
    seatsOnly([seat, ...of]),
  )
}

/** What is about to be published is nobody's but the own house's until it is. */
function startCircle(seat: SeatId, activity: Activity, { story }: Draft): Circle {
  return activity.publishes ? house([organisationOf(seat)]) : reachOf(seat, activity, story.playbook)
}

/** The text an act writes, under its new id; undefined when it writes none. */
function writtenIn(intent: Intent, draft: Draft): WordsWritten | undefined {
  if (!intent.activity.words || intent.target === undefined) return undefined
  const known = wordsOf(intent, draft.story.scenario.things[intent.target], draft.exercise())
  return known?.words === undefined ? undefined : { version: known.version, ...known.words }
}

/** The data an intent carries in this story's world. */
export function dataOf(intent: Intent, draft: Draft): Data {
  const thing = intent.target === undefined ? undefined : draft.story.scenario.things[intent.target]
  return carry(intent, thing, draft.exercise())
}
