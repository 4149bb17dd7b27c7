import { type ConditionWorld, conditionTurnsAt, type Evaluated, evaluateCondition } from '@/reading/index.ts'
import { conditionNamesOf } from '@/scenario/index.ts'
import type { Exercise } from '../exercise.ts'
import type { Story } from '../story.ts'
import { clockRunsOutAt } from './clocks.ts'
import { worldOf } from './world-of.ts'

/** What a condition of the story came to. */
export interface Answer {
  readonly result: Evaluated<boolean>
  /** The first second at which time alone can change it; infinite when only what happens can. */
  readonly turnsAt: number
}

/** Something a condition asked the world, and what the world said. The passing of time is kept out of it. */
interface Question {
  readonly ask: (world: ConditionWorld) => unknown
  readonly said: unknown
}

interface Remembered extends Answer {
  readonly questions: readonly Question[]
  readonly askedAt: number
}

/** The last answer to each condition of a story, and the world as it was asked last. */
interface Memory {
  readonly answers: Map<string, Remembered>
  exercise: Exercise
  world: ConditionWorld
}

const memories = new WeakMap<Story, Memory>()

/**
 * Whether a condition holds, computed again only when it could have changed. This is right because a condition knows nothing but
 * what it asks the world: when the world says the same to every question it asked, and no comparison with time has turned since,
 * computing it again would take the same way to the same end. So nothing depends on whose exercise was asked about before.
 */
export function answerOf(condition: string, exercise: Exercise, story: Story): Answer {
  const { answers, world } = memoryOf(exercise, story)
  const known = answers.get(condition)
  if (known !== undefined && isStillRight(known, world)) return known
  const fresh = computed(condition, world, exercise, story)
  answers.set(condition, fresh)
  return fresh
}

function memoryOf(exercise: Exercise, story: Story): Memory {
  const known = memories.get(story)
  if (known?.exercise === exercise) return known
  const world = worldOf(exercise, story, undefined)
  if (known !== undefined) return Object.assign(known, { exercise, world })
  const fresh: Memory = { answers: new Map(), exercise, world }
  memories.set(story, fresh)
  return fresh
}

function isStillRight({ askedAt, turnsAt, questions }: Remembered, world: ConditionWorld): boolean {
  if (world.now < askedAt || world.now >= turnsAt) return false
  return questions.every(({ ask, said }) => Object.is(ask(world), said))
}

function computed(condition: string, world: ConditionWorld, exercise: Exercise, story: Story): Remembered {
  const { story: names } = conditionNamesOf(story.scenario, story.playbook)
  const questions: Question[] = []
  let turnsAt = Number.POSITIVE_INFINITY
  let speaksOfTime = false
  const watched = watch(world, {
    question: (ask) => {
      const said = ask(world)
      questions.push({ ask, said })
    },
    clock: (id) => {
      turnsAt = Math.min(turnsAt, clockRunsOutAt(id, exercise, story))
    },
    time: () => {
      speaksOfTime = true
    },
  })
  const result = evaluateCondition(condition, names, watched)
  if (speaksOfTime) turnsAt = Math.min(turnsAt, conditionTurnsAt(condition, names, watched))
  return { result, turnsAt, questions, askedAt: world.now }
}

/** Who is told what a condition asks. */
interface Watcher {
  readonly question: (ask: Question['ask']) => void
  readonly clock: (id: string) => void
  readonly time: () => void
}

/** The same world, watched. Leaving a member out does not compile. */
function watch(world: ConditionWorld, { question, clock, time }: Watcher): ConditionWorld {
  const heard = <Said>(ask: (world: ConditionWorld) => Said): Said => {
    question(ask)
    return ask(world)
  }
  return {
    get now() {
      time()
      return world.now
    },
    get phase() {
      return heard((one) => one.phase)
    },
    target: world.target,
    fact: (id) => heard((one) => one.fact(id)),
    done: (activity, about) => heard((one) => one.done(activity, about)),
    by: (role, activity) => heard((one) => one.by(role, activity)),
    told: (role, topic) => heard((one) => one.told(role, topic)),
    since: (activity) => {
      time()
      question((one) => lastTime(activity, one))
      return world.since(activity)
    },
    staffed: (role) => heard((one) => one.staffed(role)),
    bot: (role) => heard((one) => one.bot(role)),
    clock: (id) => {
      clock(id)
      return heard((one) => one.clock(id))
    },
    delivered: (inject) => heard((one) => one.delivered(inject)),
    answered: (inject, option) => heard((one) => one.answered(inject, option)),
    snapshotted: (thing) => heard((one) => one.snapshotted(thing)),
  }
}

/** When an activity was last done, which stands still while time passes; -1 when never. */
function lastTime(activity: string, world: ConditionWorld): number {
  const passed = world.since(activity)
  return passed < 0 ? -1 : world.now - passed
}
