import { type Impossible, outlookOfCondition, type Path, requiredBy } from '@/reading/index.ts'
import { endOf } from '../extent.ts'
import type { Inject } from '../scenario.ts'
import type { ScenarioCheck } from './scenario-check.ts'

/** For each inject those it must wait for: the one it follows, and those its condition demands. */
type Waits = ReadonlyMap<string, readonly string[]>

/** Every inject can reach somebody: none waits for one that waits for it, comes after the end, or follows one that never comes. */
export function checkReach(check: ScenarioCheck, impossible: Impossible): void {
  const waits: Waits = new Map(check.scenario.injects.map((inject) => [inject.id, waitsFor(check, inject)]))
  const circles = circlesIn(waits)
  const position = new Map(check.scenario.injects.map(({ id }, n) => [id as string, n]))
  for (const circle of circles) {
    const [first = '', ...others] = [...circle, circle[0]].map((member) => `"${member}"`)
    const sentence = `These wait for each other: ${first} waits for ${others.join(', which waits for ')}.`
    const path = ['injects', position.get(circle[0] ?? '') ?? 0, 'id']
    check.problems.at('inject-cycle', path, sentence, 'Let one of them come at a time of its own.')
  }
  checkDelivery(check, impossible, waits, new Set(circles.flat()))
}

function waitsFor({ names }: ScenarioCheck, { after, when }: Inject): readonly string[] {
  const required = when === undefined ? [] : requiredBy(when, names.story).calls
  const demanded = required.flatMap(({ name, given }) => (name === 'delivered' || name === 'answered' ? [given[0] ?? ''] : []))
  return [...(after === undefined ? [] : [after.inject]), ...demanded]
}

/** Circles of waiting, each once. Walks without recursion: a chain of ten thousand injects is a long way. */
function circlesIn(waits: Waits): readonly (readonly string[])[] {
  const circles: (readonly string[])[] = []
  const done = new Set<string>()
  const inCircle = new Set<string>()
  for (const start of waits.keys()) {
    /** The way from the start to where we are, with the number of the next one to look at. */
    const way = new Map<string, number>(done.has(start) ? [] : [[start, 0]])
    const open = [...way.keys()]
    for (let id = open.at(-1); id !== undefined; id = open.at(-1)) {
      const next = way.get(id) ?? 0
      const target = waits.get(id)?.[next]
      way.set(id, next + 1)
      if (target === undefined) {
        done.add(id)
        way.delete(id)
        open.pop()
      } else if (way.has(target)) {
        const circle = open.slice(open.indexOf(target))
        if (!circle.some((member) => inCircle.has(member))) circles.push(circle)
        for (const member of circle) inCircle.add(member)
      } else if (!done.has(target) && waits.has(target)) {
        way.set(target, 0)
        open.push(target)
      }
    }
  }
  return circles
}

/** Warns of injects that never come, and then of those that wait for them. */
function checkDelivery(check: ScenarioCheck, impossible: Impossible, waits: Waits, circling: ReadonlySet<string>): void {
  const { scenario, problems, names } = check
  const never = new Set<string>()
  const warn = (id: string, path: Path, sentence: string): void => {
    never.add(id)
    problems.at('never-delivered', path, sentence)
  }
  const waiting = new Map<string, { readonly id: string; readonly path: Path }[]>()
  scenario.injects.forEach(({ id, at, chance, unless, when }, n) => {
    const path = ['injects', n]
    for (const awaited of waits.get(id) ?? []) {
      const others = waiting.get(awaited) ?? []
      others.push({ id, path: [...path, 'id'] })
      waiting.set(awaited, others)
    }
    if (circling.has(id)) never.add(id)
    else if (at !== undefined && at > endOf(scenario)) warn(id, [...path, 'at'], `"${id}" comes after the end of the story.`)
    else if (chance === 0) warn(id, [...path, 'chance'], `With a chance of 0 "${id}" never comes.`)
    else if (unless !== undefined && outlookOfCondition(unless, names.story) === 'always') {
      warn(id, [...path, 'unless'], `"${id}" never comes: what keeps it away always holds.`)
    } else if (when !== undefined && outlookOfCondition(when, names.story, impossible) === 'never') never.add(id)
  })
  // A set may grow while one walks over it: whoever is added is walked over, too.
  for (const missing of never) {
    for (const { id, path } of waiting.get(missing) ?? []) {
      if (!never.has(id)) warn(id, path, `"${id}" waits for "${missing}", which never comes.`)
    }
  }
}
