// `npm run check`: what can be known without a browser, in less than a minute.
import { lint, types, unit } from './step.mjs'
import { takeSteps } from './take-steps.mjs'

await takeSteps([types, lint, unit])
