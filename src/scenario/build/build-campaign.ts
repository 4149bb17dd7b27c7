import type { Milestone, Scenario } from '../scenario.ts'
import type { WrittenCampaign } from '../shape/campaign-shape.ts'
import { buildLevel } from './build-level.ts'

/**
 * The acts as one story: the world of the last, which builds on the others, as it stands at the beginning of the first; what
 * belongs to each act in a row.
 */
export function buildCampaign(written: WrittenCampaign, acts: readonly [Scenario, ...Scenario[]]): Scenario {
  const first = acts[0]
  const last = acts.at(-1) ?? first
  const { id, title, summary, length } = written
  return {
    ...last,
    id,
    title,
    summary,
    act: '',
    starts: written.starts ?? first.starts,
    length,
    windows: acts.flatMap(({ windows }) => windows),
    buildsOn: acts.map((act) => act.id),
    before: first.before,
    pace: written.pace ?? first.pace,
    levels: {
      ...last.levels,
      ...Object.fromEntries(Object.entries(written.levels).map(([level, one]) => [level, buildLevel(level, one, last.facts)])),
    },
    injects: acts.flatMap(({ injects }) => injects),
    heard: first.heard,
    milestones: milestonesOf(acts),
    reference: acts.flatMap(({ reference }) => reference),
  }
}

/** The steps of the report in order. What an act says of a step takes the place of what was said in an act before it. */
function milestonesOf(acts: readonly Scenario[]): readonly Milestone[] {
  return [...new Map(acts.flatMap(({ milestones }) => milestones.map((milestone) => [milestone.id, milestone]))).values()]
}
