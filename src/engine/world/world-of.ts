import type { FactId, InjectId, RoleId } from '@/kernel/index.ts'
import type { DataValue } from '@/playbook/index.ts'
import type { ConditionWorld } from '@/reading/index.ts'
import type { Exercise } from '../exercise.ts'
import type { Happening } from '../happening.ts'
import type { Story } from '../story.ts'
import { clockState } from './clocks.ts'

/** The exercise as a condition asks about it. */
export function worldOf(exercise: Exercise, story: Story, target: string | undefined): ConditionWorld {
  const of = (activity: string): readonly Happening[] => index(exercise.happenings).get(activity) ?? []
  const holder = (role: string): string => exercise.seats[role as RoleId]?.kind ?? 'nobody'
  return {
    now: exercise.now,
    phase: exercise.phase ?? '',
    target: target ?? '',
    fact: (id) => exercise.facts[id as FactId] ?? '',
    done: (activity, about) => of(activity).some((happening) => about === undefined || speaksOf(happening, about)),
    by: (role, activity) => of(activity).some((happening) => happening.role === role),
    told: (role, topic) =>
      exercise.notices.some(
        ({ event }) => event.to.includes(role as RoleId) && (topic === 'incident' || event.topics.includes(topic)),
      ) ||
      (topic === 'incident' && of('notify').some((happening) => holds(happening.data['to'], role))) ||
      of(`${topic}.issue`).some((happening) => speaksOf(happening, role)),
    since: (activity) => {
      const last = of(activity).at(-1)
      return last === undefined ? -1 : exercise.now - last.at
    },
    staffed: (role) => holder(role) !== 'nobody',
    bot: (role) => holder(role) === 'bot',
    clock: (id) => clockState(id, exercise, story),
    delivered: (inject) => (inject as InjectId) in exercise.deliveries,
    answered: (inject, option) => {
      const answers = Object.values(exercise.deliveries[inject as InjectId]?.answers ?? {})
      return answers.some(({ event }) => option === undefined || event.option === option)
    },
    snapshotted: (thing) => of('evidence.snapshot').some((happening) => speaksOf(happening, thing)),
  }
}

function speaksOf({ data }: Happening, about: string): boolean {
  return Object.values(data).some((value) => holds(value, about))
}

function holds(value: DataValue | undefined, about: string): boolean {
  return Array.isArray(value) ? value.includes(about) : value === about
}

const indexes = new WeakMap<readonly Happening[], ReadonlyMap<string, readonly Happening[]>>()

function index(happenings: readonly Happening[]): ReadonlyMap<string, readonly Happening[]> {
  const known = indexes.get(happenings)
  if (known !== undefined) return known
  const built = new Map<string, Happening[]>()
  for (const happening of happenings) {
    const same = built.get(happening.activity)
    if (same === undefined) built.set(happening.activity, [happening])
    else same.push(happening)
  }
  indexes.set(happenings, built)
  return built
}
