// `npm test`: everything, in a fresh checkout as well.
import { builds, deadCode, journeys, lint, sideBySide, types, unit } from './step.mjs'
import { takeSteps } from './take-steps.mjs'

await takeSteps([sideBySide(sideBySide(types, lint), deadCode), unit, builds, journeys])
