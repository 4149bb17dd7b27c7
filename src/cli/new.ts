import { smallPlaybook, smallScenario } from './small-story.ts'
import { verb } from './verb.ts'

/** `hotwash new NAME`: a folder with a small playbook and a small scenario, to be changed into one's own. */
export const startNew = verb({
  does: 'starts a small scenario that has no problems',
  operands: { name: 'NAME', least: 1, most: 1 },
  options: {},
  run: async ({ operands: [name = ''] }, { files, out, err }) => {
    if (!/^[a-z][a-z0-9-]{0,60}$/.test(name) || name === 'playbook') {
      err(`A scenario is named in small letters, digits and dashes, such as "stolen-laptop", not "${name}".\n`)
      return 2
    }
    if ((await files.look(name)).kind !== 'missing') {
      err(`${name} is there already, and is left as it is.\n`)
      return 1
    }
    const written = [
      [`${name}/playbook.yaml`, smallPlaybook(name)],
      [`${name}/${name}.yaml`, smallScenario(name)],
    ] as const
    for (const [path, text] of written) {
      const answer = await files.write(path, text)
      if (!answer.ok) {
        err(`${answer.problem}\n`)
        return 1
      }
    }
    out(`${written.map(([path]) => path).join('\n')}\n`)
    err(`Check it with "hotwash lint ${name}", play it with "hotwash simulate ${name}/${name}.yaml".\n`)
    return 0
  },
})
