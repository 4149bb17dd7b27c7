import { jsonSchemaOf } from '@/reading/index.ts'
import { campaignShape } from './shape/campaign-shape.ts'
import { scenarioShape } from './shape/scenario-shape.ts'

/** The JSON Schema of a scenario as it is written. */
export const scenarioSchema = () => jsonSchemaOf(scenarioShape)

/** The JSON Schema of a campaign as it is written. */
export const campaignSchema = () => jsonSchemaOf(campaignShape)
