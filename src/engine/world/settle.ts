import { type ExerciseTime, textIn } from '@/kernel/index.ts'
import { EVERYONE, FACILITATOR } from '../audience.ts'
import type { Draft } from '../draft.ts'
import { finishAct } from './acts.ts'
import { holds } from './ask.ts'
import { deliverDue } from './deliver.ts'
import { nextStep, stepProcesses, turnProcesses } from './processes.ts'
import { nextPhase, restsUntil } from './rest.ts'

/** More rounds than any sane story needs at one moment; beyond it two parts of the story keep calling each other. */
const ROUNDS = 50

/** Lets everything follow that follows at this moment, until nothing more does. */
export function settle(draft: Draft): void {
  if (restsUntil(draft) > draft.exercise().now) return
  for (let round = 0; round < ROUNDS; round++) {
    const turned = turnProcesses(draft)
    const entered = enterPhases(draft)
    const delivered = deliverDue(draft)
    if (!turned && !entered && !delivered) return
  }
  const message = 'Parts of the story keep calling each other at the same moment.'
  draft.record({ kind: 'story-faulted', where: 'story', message }, FACILITATOR)
}

/** Moves to a moment and lets happen what falls on it: acts finish, processes step, and what follows follows. */
export function arriveAt(moment: ExerciseTime, draft: Draft): void {
  draft.passTo(moment)
  const finishing = Object.values(draft.exercise().acts)
    .filter((act) => act.finishedAt === undefined && act.finishesAt <= moment)
    .sort((a, b) => a.finishesAt - b.finishesAt || a.started - b.started)
  for (const act of finishing) finishAct(act, draft)
  stepProcesses(draft)
  turnWindows(draft)
  settle(draft)
}

/** Says when a stretch that is played ends, and when the next begins. What happens in between happens all the same. */
function turnWindows(draft: Draft): void {
  const { now } = draft.exercise()
  const { windows } = draft.story.scenario
  windows.forEach(({ from, to, title }, n) => {
    const next = windows[n + 1]
    if (n > 0 && from === now) draft.record({ kind: 'window-opened', title: textIn(title, 'en') }, EVERYONE)
    if (to === now && next !== undefined && next.from > to)
      draft.record({ kind: 'window-closed', next: next.from, title: textIn(next.title, 'en') }, EVERYONE)
  })
}

/**
 * The next moment something can happen by itself, at the latest `until`. Conditions that speak of time are looked at on whole
 * minutes, so a story is exact to the minute and the parts that name a second are exact to the second. A whole minute that comes
 * before time can have changed anything is passed over: nothing would happen at it.
 */
export function nextMoment(draft: Draft, until: ExerciseTime): ExerciseTime {
  const exercise = draft.exercise()
  const { now } = exercise
  let next = Math.min(until, Math.max(Math.floor(now / 60) + 1, Math.ceil(restsUntil(draft) / 60)) * 60)
  const consider = (time: number | undefined): void => {
    if (time !== undefined && time > now && time < next) next = time
  }
  for (const act of Object.values(exercise.acts)) if (act.finishedAt === undefined) consider(act.finishesAt)
  for (const at of Object.values(exercise.due)) consider(at)
  for (const { from, to } of draft.story.scenario.windows) for (const time of [from, to]) consider(time)
  for (const inject of draft.story.scenario.injects) if (!(inject.id in exercise.deliveries)) consider(inject.at)
  for (const process of draft.story.scenario.processes) {
    const began = exercise.processes[process.id]
    if (began !== undefined) consider(nextStep(process, began, now))
  }
  return next as ExerciseTime
}

/** Enters the phases after the present one whose condition holds, in the playbook's order. True when any was. */
function enterPhases(draft: Draft): boolean {
  const next = nextPhase(draft.exercise(), draft.story)
  if (next === undefined || !holds(next.entersWhen, draft, next.id)) return false
  draft.record({ kind: 'phase-entered', phase: next.id, by: 'story' }, EVERYONE)
  return true
}
