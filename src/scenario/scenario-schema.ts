import { jsonSchemaOf } from '@/reading/index.ts'
import { scenarioShape } from './shape/scenario-shape.ts'

/** The JSON Schema of a scenario as it is written. */
export const scenarioSchema = () => jsonSchemaOf(scenarioShape)
