import { type Playable, readTogether } from '../../../src/hosting/index.ts'

const texts = import.meta.glob<string>('../../../scenarios/**/*.yaml', { query: '?raw', import: 'default', eager: true })

/** One shipped scenario with its playbook, read without the others: a page that shows one evening opens in half the time. */
export function shippedStory(id: string): Playable {
  const files = Object.entries(texts).map(([path, content]) => ({ name: path.slice(path.indexOf('scenarios/') + 10), content }))
  const needed =
    id === 'joint-breach' ? files : files.filter(({ name }) => name.endsWith('/playbook.yaml') || name.endsWith(`/${id}.yaml`))
  const found = readTogether(needed).scenarios.find(({ scenario }) => scenario.id === id)
  if (found === undefined) throw new Error(`There is no scenario called "${id}".`)
  return found
}
