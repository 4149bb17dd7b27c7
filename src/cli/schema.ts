import { playbookSchema } from '@/playbook/index.ts'
import { own } from '@/reading/index.ts'
import { campaignSchema, scenarioSchema } from '@/scenario/index.ts'
import { verb } from './verb.ts'

const schemas = { scenario: scenarioSchema, campaign: campaignSchema, playbook: playbookSchema }

/** `hotwash schema scenario|campaign|playbook`: what editors complete and check by. */
export const schema = verb({
  does: 'prints the JSON Schema of scenarios, campaigns or playbooks, for editors',
  operands: { name: 'scenario|campaign|playbook', least: 1, most: 1 },
  options: {},
  run: async ({ operands: [kind] }, { out, err }) => {
    const schemaOf = own(schemas, kind ?? '')
    if (schemaOf === undefined) {
      err(`There is a schema of "scenario", of "campaign" and of "playbook", none of "${kind}".\n`)
      return 2
    }
    out(`${JSON.stringify(schemaOf(), undefined, 2)}\n`)
    return 0
  },
})
