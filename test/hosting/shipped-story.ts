import { readFileSync } from 'node:fs'
import { type Playable, readTogether } from '@/hosting/index.ts'

const folder = new URL('../../scenarios/bankx-techa/', import.meta.url)
const file = (name: string) => ({ name, content: readFileSync(new URL(name, folder), 'utf8') })

/** Act I as it ships, read anew. */
export function tokenAnomaly(): Playable {
  const { scenarios, diagnostics } = readTogether([file('playbook.yaml'), file('token-anomaly.yaml')])
  const found = scenarios.find(({ scenario }) => scenario.id === 'token-anomaly')
  if (found === undefined) throw new Error(`Act I cannot be read: ${diagnostics[0]?.message}`)
  return found
}
