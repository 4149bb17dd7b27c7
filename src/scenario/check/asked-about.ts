import type { ScenarioCheck } from './scenario-check.ts'

/** The first texts given to a function of conditions, anywhere in a story: the injects that `answered` is asked about. */
export function askedAbout({ scenario }: ScenarioCheck, name: string): ReadonlySet<string> {
  const sources = [
    ...scenario.processes.map((process) => process.while),
    ...scenario.consequences.flatMap(({ when, unless }) => [when, unless]),
    ...scenario.injects.flatMap(({ when, unless, variants }) => [when, unless, ...variants.map((variant) => variant.when)]),
    ...Object.values(scenario.claims).map(({ holds }) => holds),
    ...Object.values<string>(scenario.outcomes),
  ]
  const call = new RegExp(`\\b${name}\\(\\s*["']([^"']+)["']`, 'g')
  return new Set(sources.flatMap((source) => [...(source ?? '').matchAll(call)].map((match) => match[1] ?? '')))
}
