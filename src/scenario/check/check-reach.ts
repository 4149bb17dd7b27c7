import { canNeverHold, type Impossible, type Path, requiredBy } from '@/reading/index.ts'
import type { Inject } from '../scenario.ts'
import type { ScenarioCheck } from './scenario-check.ts'

/** Every inject can reach somebody: none waits for one that waits for it, comes after the end, or follows one that never comes. */
export function checkReach(check: ScenarioCheck, impossible: Impossible): void {
  const cycles = checkCycles(check)
  checkDelivery(check, impossible, cycles)
}

/** Injects that an inject must wait for: the one it follows, and those its condition demands. */
function waitsFor({ names }: ScenarioCheck, { after, when }: Inject): readonly string[] {
  const required = when === undefined ? [] : requiredBy(when, names.story).calls
  const demanded = required.flatMap(({ name, given }) => (name === 'delivered' || name === 'answered' ? [given[0] ?? ''] : []))
  return [...(after === undefined ? [] : [after.inject]), ...demanded]
}

/** Reports each circle of waiting once, at its first inject; gives all injects that stand in one. */
function checkCycles(check: ScenarioCheck): ReadonlySet<string> {
  const { scenario, problems } = check
  const edges = new Map(scenario.injects.map((inject) => [inject.id as string, waitsFor(check, inject)]))
  const done = new Set<string>()
  const inCycle = new Set<string>()
  scenario.injects.forEach(({ id }, n) => {
    const way: string[] = []
    // Follows what is waited for without recursion: a chain of ten thousand injects is a long way.
    const open: { id: string; next: number }[] = done.has(id) ? [] : [{ id, next: 0 }]
    if (open.length > 0) way.push(id)
    while (open.length > 0) {
      const top = open[open.length - 1]
      if (top === undefined) break
      const target = edges.get(top.id)?.[top.next++]
      if (target === undefined) {
        done.add(top.id)
        open.pop()
        way.pop()
      } else if (way.includes(target) && !inCycle.has(target)) {
        const circle = way.slice(way.indexOf(target))
        for (const member of circle) inCycle.add(member)
        const [first, ...others] = [...circle, target].map((member) => `"${member}"`)
        const story = `${first} waits for ${others.join(', which waits for ')}`
        const hint = 'Let one of them come at a time of its own.'
        problems.at(
          'inject-cycle',
          ['injects', positionOf(check, target) ?? n, 'id'],
          `These wait for each other: ${story}.`,
          hint,
        )
      } else if (!done.has(target) && !way.includes(target) && edges.has(target)) {
        open.push({ id: target, next: 0 })
        way.push(target)
      }
    }
  })
  return inCycle
}

function positionOf({ scenario }: ScenarioCheck, id: string): number | undefined {
  const position = scenario.injects.findIndex((inject) => inject.id === id)
  return position === -1 ? undefined : position
}

/** Warns of injects that never come, and then of those that follow them, until nothing new is found. */
function checkDelivery(check: ScenarioCheck, impossible: Impossible, cycles: ReadonlySet<string>): void {
  const { scenario, problems, names } = check
  const never = new Set<string>()
  const warn = (id: string, path: Path, sentence: string): void => {
    never.add(id)
    problems.at('never-delivered', path, sentence)
  }
  scenario.injects.forEach(({ id, at, chance, unless, when }, n) => {
    const path = ['injects', n]
    if (cycles.has(id)) never.add(id)
    else if (at !== undefined && at > scenario.length.story)
      warn(id, [...path, 'at'], `"${id}" comes after the end of the story.`)
    else if (chance === 0) warn(id, [...path, 'chance'], `With a chance of 0 "${id}" never comes.`)
    else if (unless !== undefined && canNeverHold(`!(${unless})`, names.story)) {
      warn(id, [...path, 'unless'], `"${id}" never comes: what keeps it away always holds.`)
    } else if (when !== undefined && canNeverHold(when, names.story, impossible)) never.add(id)
  })
  const before = new Set<string>()
  while (before.size < never.size) {
    for (const id of never) before.add(id)
    scenario.injects.forEach((inject, n) => {
      const missing = never.has(inject.id) ? undefined : waitsFor(check, inject).find((id) => before.has(id))
      if (missing === undefined) return
      warn(inject.id, ['injects', n, 'id'], `"${inject.id}" waits for "${missing}", which never comes.`)
    })
  }
}
