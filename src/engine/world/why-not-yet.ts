import { after, chance, type ExerciseTime, type FactId, type InjectId } from '@/kernel/index.ts'
import { factsIn } from '@/reading/index.ts'
import { conditionNamesOf, endOf, type FactValue, type Inject } from '@/scenario/index.ts'
import type { Exercise } from '../exercise.ts'
import type { Story } from '../story.ts'
import { answerOf } from './remembered-answers.ts'

/** A condition as it stands: whether it holds, the facts it speaks of, and when the passing of time alone can change it. */
export interface ConditionStanding {
  readonly condition: string
  readonly holds: boolean
  readonly facts: readonly { readonly fact: FactId; readonly value: FactValue }[]
  /** Absent: time alone changes nothing. */
  readonly turnsAt?: ExerciseTime
  /** Why it cannot be computed; absent when it can. */
  readonly fault?: string
}

/** What an inject waits for that has not been delivered. */
export type Waiting =
  /** Until the facilitator releases it. */
  | { readonly kind: 'held' }
  /** For its time: the scenario's, one after another inject, or one that was agreed when its condition came true. */
  | { readonly kind: 'time'; readonly at: ExerciseTime; readonly agreed: boolean; readonly unless?: ConditionStanding }
  | { readonly kind: 'condition'; readonly when: ConditionStanding; readonly unless?: ConditionStanding }
  /** For another inject; `waiting` is what that one waits for. */
  | { readonly kind: 'inject'; readonly inject: InjectId; readonly waiting: Waiting }
  /** For nothing but the facilitator: it has no time and no condition. */
  | { readonly kind: 'release' }
  /** By itself it comes no more: it was dropped, or would be; what it follows comes no more; or there is no time left. */
  | { readonly kind: 'never'; readonly because: 'dropped' | 'level' | 'chance' | 'inject' | 'ended' | 'too-late' }

/**
 * Why an inject has not arrived, for the facilitator, who may know everything of the story; undefined when it has. It asks what
 * `deliverDue` asks, in the same order, and changes nothing.
 */
export function whyNotYet(inject: Inject, exercise: Exercise, story: Story): Waiting | undefined {
  return waitingOf(inject, exercise, story, [])
}

function waitingOf(inject: Inject, exercise: Exercise, story: Story, asked: readonly InjectId[]): Waiting | undefined {
  const { id } = inject
  if (id in exercise.deliveries) return undefined
  if (exercise.status === 'ended') return never('ended')
  if (exercise.dropped.includes(id)) return never('dropped')
  if (inject.contingency && story.level?.contingency === false) return never('level')
  if (inject.chance < 1 && chance(story.seed, `inject/${id}`) >= inject.chance) return never('chance')
  if (exercise.held.includes(id)) return { kind: 'held' }
  const unless = inject.unless === undefined ? {} : { unless: standingOf(inject.unless, exercise, story) }
  const soon = (at: ExerciseTime, agreed: boolean): Waiting =>
    at > endOf(story.scenario) ? never('too-late') : { kind: 'time', at, agreed, ...unless }
  const agreed = exercise.due[id]
  if (agreed !== undefined) return soon(agreed, true)
  if (inject.at !== undefined && inject.at > exercise.now) return soon(inject.at, false)
  const follows = inject.after
  if (follows !== undefined) {
    const before = exercise.deliveries[follows.inject]
    if (before === undefined) return behind(follows.inject, exercise, story, [...asked, id])
    const at = after(before.line.at, follows.delay)
    if (at > exercise.now) return soon(at, false)
  }
  if (inject.when !== undefined) return { kind: 'condition', when: standingOf(inject.when, exercise, story), ...unless }
  return inject.at === undefined && follows === undefined ? { kind: 'release' } : soon(exercise.now, false)
}

/** An inject that follows another waits for it, and for ever when that one comes no more or the two follow each other. */
function behind(id: InjectId, exercise: Exercise, story: Story, asked: readonly InjectId[]): Waiting {
  const other = story.scenario.injects.find((one) => one.id === id)
  const waiting = other === undefined || asked.includes(id) ? undefined : waitingOf(other, exercise, story, asked)
  return waiting === undefined || waiting.kind === 'never' ? never('inject') : { kind: 'inject', inject: id, waiting }
}

function standingOf(condition: string, exercise: Exercise, story: Story): ConditionStanding {
  const { result, turnsAt } = answerOf(condition, exercise, story)
  const names = conditionNamesOf(story.scenario, story.playbook).story
  return {
    condition,
    holds: result.ok && result.value,
    facts: (factsIn(condition, names) as FactId[]).flatMap((fact) => {
      const value = exercise.facts[fact]
      return value === undefined ? [] : [{ fact, value }]
    }),
    ...(Number.isFinite(turnsAt) ? { turnsAt: turnsAt as ExerciseTime } : {}),
    ...(result.ok ? {} : { fault: result.message }),
  }
}

function never(because: Extract<Waiting, { kind: 'never' }>['because']): Waiting {
  return { kind: 'never', because }
}
