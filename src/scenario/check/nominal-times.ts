import { requiredBy } from '@/reading/index.ts'
import type { Inject } from '../scenario.ts'
import type { ScenarioCheck } from './scenario-check.ts'

/** When injects come, as planned, in seconds; those are missing whose condition asks for more than a time. */
export function nominalTimes(check: ScenarioCheck): ReadonlyMap<string, number> {
  const { injects } = check.scenario
  const byId = new Map(injects.map((inject) => [inject.id, inject]))
  const times = new Map<string, number>()
  const seen = new Set<string>()
  for (const start of injects) {
    const way: Inject[] = []
    for (let inject: Inject | undefined = start; inject !== undefined && !seen.has(inject.id); ) {
      seen.add(inject.id)
      way.push(inject)
      inject = inject.after === undefined ? undefined : byId.get(inject.after.inject)
    }
    for (const inject of way.reverse()) {
      const time = timeOf(check, inject, times)
      if (time !== undefined) times.set(inject.id, time)
    }
  }
  return times
}

function timeOf(
  check: ScenarioCheck,
  { at, when, after, delay }: Inject,
  known: ReadonlyMap<string, number>,
): number | undefined {
  if (after !== undefined) {
    const before = known.get(after.inject)
    return before === undefined ? undefined : before + after.delay + delay
  }
  if (when === undefined) return at === undefined ? undefined : at + delay
  const { notBefore, complete } = requiredBy(when, check.names.story)
  return complete && notBefore !== undefined ? Math.max(notBefore, at ?? 0) + delay : undefined
}
