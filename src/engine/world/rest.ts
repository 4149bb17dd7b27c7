import type { Phase } from '@/playbook/index.ts'
import type { Draft } from '../draft.ts'
import type { Exercise } from '../exercise.ts'
import type { Story } from '../story.ts'
import { waitsFor } from './deliver.ts'
import { answerOf } from './remembered-answers.ts'

interface Rest {
  readonly of: Exercise
  readonly until: number
}

/** How long each story rests as it was asked last. */
const rests = new WeakMap<Story, Rest>()

/**
 * The first second at which the passing of time alone lets something follow; `now` or earlier when something follows already. Until
 * then, and as long as nothing else changes, `settle` would find nothing to do.
 */
export function restsUntil(draft: Draft): number {
  const exercise = draft.exercise()
  const known = rests.get(draft.story)
  if (known !== undefined && isStillRight(known, exercise)) return known.until
  const until = computed(exercise, draft)
  rests.set(draft.story, { of: exercise, until })
  return until
}

/** A rest outlasts the passing of time up to its end, and nothing else: every part of the exercise must be the very same. */
function isStillRight({ of, until }: Rest, exercise: Exercise): boolean {
  if (exercise === of) return true
  if (exercise.now < of.now || exercise.now >= until) return false
  return (Object.keys(exercise) as (keyof Exercise)[]).every((part) => PASSING.has(part) || exercise[part] === of[part])
}

/** What moves with time and lines, and what no condition asks about but by the passing of time. */
const PASSING: ReadonlySet<keyof Exercise> = new Set(['now', 'last'])

/** Asks what `settle` asks: what the processes, the next phase and the injects wait for. */
function computed(exercise: Exercise, { story }: Draft): number {
  let until = Number.POSITIVE_INFINITY
  const awaits = (condition: string, value: boolean, where: string): void => {
    const { result, turnsAt } = answerOf(condition, exercise, story)
    const isFault = !result.ok && !exercise.faults.includes(where)
    const isThere = (result.ok && result.value) === value
    until = Math.min(until, isFault || isThere ? exercise.now : turnsAt)
  }
  for (const { id, while: condition } of story.scenario.processes) awaits(condition, !(id in exercise.processes), id)
  const phase = nextPhase(exercise, story)
  if (phase !== undefined) awaits(phase.entersWhen, true, phase.id)
  for (const inject of story.scenario.injects) {
    const waits = waitsFor(inject, exercise)
    if (typeof waits === 'number') until = Math.min(until, waits)
    else awaits(waits.condition, true, inject.id)
  }
  return until
}

/** The phase after the present one; undefined after the last. */
export function nextPhase({ phase }: Exercise, { playbook: { phases } }: Story): Phase | undefined {
  return phases[phases.findIndex(({ id }) => id === phase) + 1]
}
