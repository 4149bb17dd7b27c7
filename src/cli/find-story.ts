import { type Playable, readTogether } from '@/hosting/index.ts'
import { formatDiagnostic } from '@/kernel/index.ts'
import { gatherYaml } from './gather-yaml.ts'
import type { Surroundings } from './surroundings.ts'

/** A scenario or a campaign and its playbook, or nothing after every problem has been said on stderr. */
export async function findStory(path: string, { files, err }: Surroundings): Promise<Playable | undefined> {
  const gathered = await gatherYaml([path], files)
  if (!gathered.ok) {
    err(`${gathered.problem}\n`)
    return undefined
  }
  const { asked, refused, beside } = gathered.value
  const { scenarios, diagnostics } = readTogether([...asked, ...beside])
  const found = scenarios.find(({ file }) => file === path)
  const errors = [...refused, ...diagnostics.filter(({ severity }) => severity === 'error')]
  if (found !== undefined && errors.every(({ at }) => at.file !== path)) return found
  for (const diagnostic of errors) err(`${formatDiagnostic(diagnostic)}\n`)
  if (errors.length === 0) err(`${path} is a playbook, not a scenario: there is nothing in it to play.\n`)
  return undefined
}
