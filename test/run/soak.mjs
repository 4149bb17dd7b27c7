// `npm run soak`: ten times the tries for every property, the long tests, and a server that is killed a hundred times.
import { builds, kills, soak } from './step.mjs'
import { takeSteps } from './take-steps.mjs'

await takeSteps([soak, builds, kills])
