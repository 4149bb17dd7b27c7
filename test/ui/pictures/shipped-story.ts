import { shipped } from '../../../src/entry/shipped-scenarios.ts'
import type { Playable } from '../../../src/hosting/index.ts'

/** One shipped scenario with its playbook, as the build has read it. */
export async function shippedStory(id: string): Promise<Playable> {
  const found = shipped.scenarios.find(({ card }) => card.id === id)
  if (found === undefined) throw new Error(`There is no scenario called "${id}".`)
  return found.load()
}
