import { freeze, type Reading } from '@/kernel/index.ts'
import { problemsOf, readShape, type YamlText } from '@/reading/index.ts'
import { buildCampaign } from './build/build-campaign.ts'
import { checkCampaign } from './check/check-campaign.ts'
import type { Base } from './read-scenario.ts'
import type { Scenario } from './scenario.ts'
import { campaignShape } from './shape/campaign-shape.ts'

/**
 * Turns a campaign into the one scenario that its acts are together, or into a list of what to fix.
 *
 * @param actOf the scenario under a name the campaign gives
 */
export function readCampaignFrom(yaml: YamlText, actOf: (named: string) => Base): Reading<Scenario> {
  const problems = problemsOf(yaml)
  const written = readShape(campaignShape, yaml, problems)
  if (written === undefined) return { thing: undefined, diagnostics: problems.list() }
  const acts = checkCampaign(written, written.acts.map(actOf), problems)
  const thing = acts === undefined || problems.broken() ? undefined : freeze(buildCampaign(written, acts))
  return { thing, diagnostics: problems.list() }
}
