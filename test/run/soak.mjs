// `npm run soak`: ten times the tries for every property, and the long tests.
import { soak } from './step.mjs'
import { takeSteps } from './take-steps.mjs'

await takeSteps([soak])
