// `npm run bench`: the measurements. They print ratios of one run, because single times depend on the machine.
import { bench } from './step.mjs'
import { takeSteps } from './take-steps.mjs'

await takeSteps([bench])
