import { playbookSchema } from '@/playbook/index.ts'
import { scenarioSchema } from '@/scenario/index.ts'
import { verb } from './verb.ts'

/** `hotwash schema scenario|playbook`: what editors complete and check by. */
export const schema = verb({
  does: 'prints the JSON Schema of scenarios or playbooks, for editors',
  operands: { name: 'scenario|playbook', least: 1, most: 1 },
  options: {},
  run: async ({ operands: [kind] }, { out, err }) => {
    if (kind !== 'scenario' && kind !== 'playbook') {
      err(`There is a schema of "scenario" and one of "playbook", none of "${kind}".\n`)
      return 2
    }
    out(`${JSON.stringify(kind === 'scenario' ? scenarioSchema() : playbookSchema(), undefined, 2)}\n`)
    return 0
  },
})
