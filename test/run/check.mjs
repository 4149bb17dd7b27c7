// `npm run check`: what can be known without a browser, in less than a minute. Properties are tried a tenth as often as in `npm test`.
import { lint, quickUnit, sideBySide, types } from './step.mjs'
import { takeSteps } from './take-steps.mjs'

await takeSteps([sideBySide(types, lint), quickUnit])
