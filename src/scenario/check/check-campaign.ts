import type { Problems } from '@/reading/index.ts'
import type { Base } from '../read-scenario.ts'
import type { Scenario } from '../scenario.ts'
import type { WrittenCampaign } from '../shape/campaign-shape.ts'
import { reportBase } from './report-base.ts'

/**
 * Every act is there, builds on the one before it, and is played after it; no inject stands in two of them.
 *
 * @returns the acts; undefined when one is missing, whose own problems are told elsewhere
 */
export function checkCampaign(
  written: WrittenCampaign,
  found: readonly Base[],
  problems: Problems,
): readonly [Scenario, ...Scenario[]] | undefined {
  found.forEach((act, n) => {
    if (typeof act !== 'object') reportBase(problems, ['acts', n], written.acts[n] ?? '', act)
  })
  const acts = found.filter((act) => typeof act === 'object')
  const [first, ...others] = acts
  if (first === undefined || acts.length < found.length) return undefined
  others.forEach((act, n) => {
    const before = acts[n]
    if (before !== undefined) mustFollow(act, before, n + 1, problems)
  })
  mustBeOnce(acts, problems)
  return [first, ...others]
}

function mustFollow(act: Scenario, before: Scenario, n: number, problems: Problems): void {
  if (!act.buildsOn.includes(before.id)) {
    const hint = `Let it build on "${before.id}".`
    problems.at('acts-apart', ['acts', n], `In the world of "${act.id}" the act "${before.id}" never happened.`, hint)
  }
  const [begin, end] = [act.windows[0]?.from ?? 0, before.windows.at(-1)?.to ?? 0]
  if (begin < end)
    problems.at('out-of-range', ['acts', n], `"${act.id}" begins before "${before.id}" has ended.`, 'Look at their windows.')
}

function mustBeOnce(acts: readonly Scenario[], problems: Problems): void {
  const seen = new Set<string>()
  acts.forEach(({ id: act, injects }, n) => {
    for (const { id } of injects) {
      if (seen.has(id)) problems.at('duplicate-id', ['acts', n], `"${id}" of "${act}" stands in an act before it, too.`)
      seen.add(id)
    }
  })
}
